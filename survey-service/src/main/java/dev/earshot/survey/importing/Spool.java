package dev.earshot.survey.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder in which files wait until they are imported. Nobody else may read it: the files hold answers. */
@ApplicationScoped
class Spool {
    private static final String ARRIVING = ".part";
    private static final String ARRIVED = ".csv";
    private static final String UPLOADED = ".upload";
    private static final int UUID_LENGTH = 36;
    private static final Duration STALE = Duration.ofDays(1);

    private final Path directory;

    Spool(ImportConfig config) {
        this.directory = config.directory();
    }

    /** Writes all that comes to a new file. */
    Path receive(UUID id, InputStream body) throws IOException {
        Files.createDirectories(directory, privately("rwx------"));
        Path file = directory.resolve(id + ARRIVING);
        Files.createFile(file, privately("rw-------"));
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            body.transferTo(out);
            return file;
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /** Keeps a received file for its import. */
    void keep(UUID id, Path received) {
        try {
            Files.move(received, file(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Keeps a file that was uploaded on a page until somebody has said what its columns mean. */
    void keepUpload(UUID id, Writing content) {
        try {
            Files.createDirectories(directory, privately("rwx------"));
            Files.createFile(upload(id), privately("rw-------"));
            try (OutputStream out = Files.newOutputStream(upload(id), StandardOpenOption.WRITE)) {
                content.to(out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path upload(UUID id) {
        return directory.resolve(id + UPLOADED);
    }

    boolean has(UUID id) {
        return Files.exists(file(id));
    }

    Path file(UUID id) {
        return directory.resolve(id + ARRIVED);
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes what a service that died while receiving, or a person who went away, has left behind. */
    void discardStale(Instant now) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ARRIVING)
                            || path.toString().endsWith(UPLOADED))
                    .toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(STALE))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The imports whose files are here. */
    List<UUID> waiting() {
        return ids(ARRIVED);
    }

    private List<UUID> ids(String ending) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending) && name.length() == UUID_LENGTH + ending.length())
                    .map(name -> UUID.fromString(name.substring(0, UUID_LENGTH)))
                    .toList();
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
