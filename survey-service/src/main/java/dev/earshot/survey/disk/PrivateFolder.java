package dev.earshot.survey.disk;

import dev.earshot.common.identity.Ids;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder whose files nobody else may read. */
public record PrivateFolder(Path path) {
    private static final int UUID_LENGTH = 36;

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

    /** Deletes those of a kind that were begun before then, as the identifiers in their names tell. */
    public void discardBegunBefore(Instant then, String kind) {
        UUID first = Ids.firstAt(then);
        files().stream()
                .filter(file -> id(file, kind)
                        .filter(begun -> begun.compareTo(first) < 0)
                        .isPresent())
                .forEach(PrivateFolder::discard);
    }

    /** The identifier that stands in a file's name in front of its kind, if it is of that kind. */
    public static Optional<UUID> id(Path file, String kind) {
        String name = String.valueOf(file.getFileName());
        int end = name.length() - kind.length();
        return name.endsWith(kind) && end >= UUID_LENGTH
                ? Optional.of(UUID.fromString(name.substring(end - UUID_LENGTH, end)))
                : Optional.empty();
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
