package dev.earshot.survey.importing;

import dev.earshot.survey.disk.PersonalFiles;
import dev.earshot.survey.disk.PrivateFolder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder in which files wait until they are imported. Nobody else may read it: the files hold answers. */
@ApplicationScoped
class Spool implements PersonalFiles {
    private static final String ARRIVING = ".part";
    private static final String ARRIVED = ".csv";
    private static final String UPLOADED = ".upload";
    private static final String REFUSED = ".refused";
    private static final Duration STALE = Duration.ofDays(1);

    /** No sender takes so long between two bytes. */
    private static final Duration STILL = Duration.ofHours(1);

    private final PrivateFolder folder;

    Spool(ImportConfig config) {
        this.folder = new PrivateFolder(config.directory());
    }

    /** Writes all that comes to a new file. */
    Path receive(UUID id, InputStream body) throws IOException {
        Path file = folder.file(id + ARRIVING);
        try (OutputStream out = folder.create(id + ARRIVING)) {
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
        try (OutputStream out = folder.create(id + UPLOADED)) {
            content.to(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keeps the refused rows of an import for a day, or until a person is erased, in the place of those from before. */
    void keepRefused(UUID id, Writing content) {
        discard(refused(id));
        try (OutputStream out = folder.create(id + REFUSED)) {
            content.to(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file of the refused rows, as long as it is there. */
    Path refused(UUID id) {
        return folder.file(id + REFUSED);
    }

    Path upload(UUID id) {
        return folder.file(id + UPLOADED);
    }

    boolean has(UUID id) {
        return Files.exists(file(id));
    }

    Path file(UUID id) {
        return folder.file(id + ARRIVED);
    }

    void discard(Path file) {
        PrivateFolder.discard(file);
    }

    /** Deletes what a service that died while receiving, or a person who went away, has left behind. */
    void discardStale(Instant now) {
        folder.discardOlder(now.minus(STILL), file -> file.toString().endsWith(ARRIVING));
        folder.discardOlder(
                now.minus(STALE), file -> Stream.of(UPLOADED, REFUSED).anyMatch(file.toString()::endsWith));
    }

    /** Files of imports that have been accepted stay: what they bring of the person is new. */
    @Override
    public void discardFromBefore(Instant erasure) {
        folder.discardBegunBefore(erasure, UPLOADED);
        folder.discardBegunBefore(erasure, REFUSED);
    }

    /** The imports whose files are here. */
    List<UUID> waiting() {
        return folder.files().stream()
                .flatMap(file -> PrivateFolder.id(file, ARRIVED).stream())
                .toList();
    }
}
