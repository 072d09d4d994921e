package dev.earshot.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** Files that hold data or secrets: readable by their owner only, never half-written. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /** Makes the directory and those above it where absent; what is made is mode 0700. */
    public static void directory(Path directory) {
        try {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNERS_DIRECTORY));
        } catch (IOException e) {
            throw new EngineFailure(
                    "cannot make the directory " + directory + " ("
                            + e.getClass().getSimpleName() + "); name another folder with --data",
                    e);
        }
    }

    /** Makes the log where absent; mode 0600 in any case, because a log may tell a password. */
    public static void log(Path log) {
        try {
            if (!Files.exists(log)) {
                Files.createFile(log, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
            }
            Files.setPosixFilePermissions(log, OWNERS_FILE);
        } catch (IOException e) {
            throw new EngineFailure("cannot make the log " + log + ": " + e.getMessage(), e);
        }
    }

    /** As {@link #directory(Path)}, and one that was there before becomes mode 0700 too. */
    public static void ownDirectory(Path directory) {
        directory(directory);
        try {
            Files.setPosixFilePermissions(directory, OWNERS_DIRECTORY);
        } catch (IOException e) {
            throw new EngineFailure("cannot close the directory " + directory + " to others: " + e.getMessage(), e);
        }
    }

    /** Replaces the file's text in one step, mode 0600. */
    public static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    file.getFileName().toString(),
                    ".draft",
                    PosixFilePermissions.asFileAttribute(OWNERS_FILE));
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
