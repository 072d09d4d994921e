package dev.earshot.survey.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder whose files nobody else may read. */
public record PrivateFolder(Path path) {
    /**
     * Begins a new file.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is one of this name
     */
    public OutputStream create(String name) throws IOException {
        Files.createDirectories(path, privately("rwx------"));
        Files.createFile(file(name), privately("rw-------"));
        return Files.newOutputStream(file(name), StandardOpenOption.WRITE);
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /** All files of the folder, as far as it is there. */
    public List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes those of the files that have not changed since. */
    public void discardOlder(Instant then, Predicate<Path> which) {
        files().stream()
                .filter(which)
                .filter(file -> changed(file).isBefore(then))
                .forEach(PrivateFolder::discard);
    }

    /** When it changed last; far in the future where it is gone. */
    public static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.MAX;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a file, if it is there. */
    public static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileAttribute<?>[] privately(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? List.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
                        .toArray(FileAttribute<?>[]::new)
                : new FileAttribute<?>[0];
    }
}
