package dev.earshot.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The folder, outside every build folder, that keeps what has been fetched, whole or in part. */
record Store(Path folder, Progress progress) {
    Path path(Model model) {
        return folder(model.jar()).resolve(model.fileName());
    }

    /** What has arrived of the packed entry. */
    Path part(Model model) {
        return folder(model.jar()).resolve(model.fileName() + ".part");
    }

    /** How many bytes of the packed entry have arrived. */
    long kept(Model model) throws IOException {
        Path part = part(model);
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** Where a whole jar is kept while its entries are read. */
    Path jar(PublishedJar jar) {
        return folder(jar).resolve(jar.name() + ".jar");
    }

    /** True when the file is there and is the right one; a wrong one is deleted. */
    boolean holds(Model model) throws IOException {
        Path file = path(model);
        if (!Files.exists(file)) {
            return false;
        }
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        if (isRight(model, digest)) {
            return true;
        }
        Files.delete(file);
        progress.say("deleted " + file + ": its SHA-256 is not " + model.sha256());
        return false;
    }

    /**
     * Takes a model's content in. Nobody ever sees half a file under its name.
     *
     * @throws WrongFile when it is not the file that was pinned; nothing of it is kept then
     */
    void accept(Model model, InputStream content) throws IOException {
        Path arriving = folder(model.jar()).resolve(model.fileName() + ".arriving");
        Files.createDirectories(arriving.getParent());
        MessageDigest digest = sha256();
        try (InputStream digested = new DigestInputStream(content, digest)) {
            Files.copy(digested, arriving, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!isRight(model, digest)) {
            Files.delete(arriving);
            throw new WrongFile(model);
        }
        Files.move(arriving, path(model), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path folder(PublishedJar jar) {
        return folder.resolve(jar.name());
    }

    private static boolean isRight(Model model, MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).equals(model.sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
