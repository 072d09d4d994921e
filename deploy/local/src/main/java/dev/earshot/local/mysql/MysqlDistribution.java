package dev.earshot.local.mysql;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The server's files, unpacked from their jar beside it; done once, and safe when several processes do it at once. */
public final class MysqlDistribution {
    private final Path root;

    private MysqlDistribution(Path root) {
        this.root = root;
    }

    /** The server of this platform, unpacked if need be into the jar's folder. */
    public static MysqlDistribution unpacked(Path jar) {
        Platform platform = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path root = jar.resolveSibling("server-" + platform.name().toLowerCase(Locale.ROOT));
        if (!Files.isDirectory(root)) {
            unpack(jar, platform, root);
        }
        return new MysqlDistribution(root);
    }

    private static void unpack(Path jar, Platform platform, Path root) {
        try {
            Path draft = Files.createTempDirectory(jar.toAbsolutePath().getParent(), "unpacking-");
            try (JarFile file = new JarFile(jar.toFile())) {
                ZipEntry archive = file.getEntry(platform.archive());
                if (archive == null) {
                    throw new EngineFailure(jar + " holds no " + platform.archive());
                }
                extract(file.getInputStream(archive), draft);
            }
            MissingLibraries.replaceBelow(draft);
            settle(draft, root);
        } catch (IOException e) {
            throw new EngineFailure("cannot unpack MySQL beside " + jar + ": " + e.getMessage(), e);
        }
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        Process tar = new ProcessBuilder("tar", "-xzf", "-", "-C", target.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (archive;
                OutputStream input = tar.getOutputStream()) {
            archive.transferTo(input);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar failed");
        }
    }

    /** Whoever comes second finds the same files there already. */
    private static void settle(Path draft, Path root) throws IOException {
        try {
            Files.move(draft, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            PrivateFiles.deleteTree(draft);
        }
    }

    public Path root() {
        return root;
    }

    public Path server() {
        return root.resolve("bin/mysqld");
    }

    /** False where libaio is our stub: then InnoDB must use its own threads. */
    public boolean hasNativeAsynchronousIo() {
        return !Files.exists(root.resolve(MissingLibraries.DIRECTORY).resolve(MissingLibraries.LIBAIO));
    }
}
