package dev.earshot.survey.inviting;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.csv.TextEncoding;
import dev.earshot.survey.disk.PrivateFolder;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lists that were uploaded on the page, and their links until somebody has fetched them. Made beside the page, so that a
 * long list keeps no browser waiting; nobody but us may read the files, and they are gone after an hour.
 */
@ApplicationScoped
class UploadedLists {
    private static final Logger LOG = Logger.getLogger(UploadedLists.class);
    private static final Duration KEPT = Duration.ofHours(1);
    /** Rows come in thousands a second; a file that stands still for so long has nobody who writes it. */
    private static final Duration STILL = Duration.ofSeconds(30);

    private static final String LIST = ".list";
    private static final String LINKS = ".links";

    private final PrivateFolder folder;
    private final Inviting inviting;
    private final Clock clock;
    private final String origin;

    UploadedLists(
            InvitationConfig config,
            Inviting inviting,
            Clock clock,
            @ConfigProperty(name = "earshot.url") String origin) {
        this.folder = new PrivateFolder(config.directory());
        this.inviting = inviting;
        this.clock = clock;
        this.origin = origin;
    }

    /** A list that has been taken in, and how its bytes were read. */
    record Kept(UUID id, TextEncoding encoding) {}

    /** A file with links, as far as it is. */
    record Links(Path file, State state) {}

    enum State {
        RUNNING,
        BROKEN_OFF,
        DONE
    }

    /** Takes a list in, as UTF-8; refuses, as a problem, what does not begin as one. */
    Kept keep(Path uploaded) {
        TextEncoding encoding = TextEncoding.of(uploaded);
        UUID id = Ids.next();
        try (OutputStream out = folder.create(id + LIST)) {
            encoding.rewrite(uploaded, out);
            ListSample.of(list(id));
            return new Kept(id, encoding);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException refused) {
            PrivateFolder.discard(list(id));
            throw refused;
        }
    }

    Path list(UUID id) {
        return folder.file(id + LIST);
    }

    boolean has(UUID id) {
        return Files.exists(list(id));
    }

    /** The links of a list, where somebody has had them made. */
    Optional<Links> links(UUID id) {
        Path links = folder.file(id + LINKS);
        if (!Files.exists(links)) {
            return Optional.empty();
        }
        if (!has(id)) {
            return Optional.of(new Links(links, State.DONE));
        }
        boolean still = PrivateFolder.changed(links).isBefore(clock.instant().minus(STILL));
        return Optional.of(new Links(links, still ? State.BROKEN_OFF : State.RUNNING));
    }

    /** Begins to make the links of a list, once; refuses, as a problem, a list that is broken anywhere. */
    void make(UUID id, CsvRecipients recipients) {
        recipients.check();
        try {
            OutputStream out = folder.create(id + LINKS);
            Thread.ofVirtual().name("mailing-" + id).start(() -> write(id, recipients, out));
        } catch (FileAlreadyExistsException pressedTwice) {
            LOG.debugf("links are made already: id=%s", id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The list goes when all links are there: who reads them meanwhile always finds the same file. */
    private void write(UUID id, CsvRecipients recipients, OutputStream to) {
        try (to) {
            recipients.writeWithLinks(inviting::inviteEach, origin, to);
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(failure, "links of a mailing broke off: id=%s", id);
            return;
        }
        PrivateFolder.discard(list(id));
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void discardStale() {
        folder.discardOlder(clock.instant().minus(KEPT), file -> true);
    }
}
