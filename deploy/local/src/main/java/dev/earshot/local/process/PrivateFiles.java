package dev.earshot.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Files that hold data or secrets: readable by their owner only, never half-written. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** Makes the directory and those above it where absent; what is made is mode 0700. */
    public static void directory(Path directory) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new EngineFailure("cannot make the directory " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Replaces the file's text in one step, mode 0600. */
    public static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    file.getFileName().toString(),
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EngineFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Deletes the file; absent is fine. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new EngineFailure("cannot delete " + file + ": " + e.getMessage(), e);
        }
    }

    /** Deletes the directory with all that is in it; absent is fine. */
    public static void deleteTree(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new EngineFailure("cannot delete " + directory + ": " + e.getMessage(), e);
        }
    }
}
