package dev.earshot.survey.inviting;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.csv.TableForm;
import dev.earshot.survey.disk.PersonalFiles;
import dev.earshot.survey.disk.PrivateFolder;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lists that were uploaded on the page, and their links until somebody has fetched them. Made beside the page, so that a
 * long list keeps no browser waiting; nobody but us may read the files, and they are gone after an hour, or when a person
 * is erased.
 */
@ApplicationScoped
class UploadedLists implements PersonalFiles {
    private static final Logger LOG = Logger.getLogger(UploadedLists.class);
    private static final Duration KEPT = Duration.ofHours(1);
    /** Rows come in thousands a second; a file that stands still for so long has nobody who writes it. */
    private static final Duration STILL = Duration.ofSeconds(30);

    /** No key of a survey holds one. */
    private static final String SEPARATOR = ".";

    private static final String LIST = ".list";
    private static final String LINKS = ".links";
    /** Beside a list: what its file is called. */
    private static final String NAME = ".name";

    private static final int LONGEST_NAME = 200;

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

    /** A list that has been taken in, and in what form it came. */
    record Kept(UUID id, TableForm form) {}

    /** A list whose links somebody has had made, and since when nothing has changed. */
    record Done(UUID id, Instant at, Links links) {}

    /** A file with links, as far as it is. */
    record Links(Path file, State state) {}

    enum State {
        RUNNING,
        BROKEN_OFF,
        DONE
    }

    /** Takes a list in, as UTF-8; refuses, as a problem, what does not begin as one. */
    Kept keep(String survey, Path uploaded, String fileName) {
        TableForm form = TableForm.of(uploaded);
        UUID id = Ids.next();
        try (OutputStream out = folder.create(name(survey, id, LIST))) {
            form.rewrite(uploaded, out, ListSample.FIELD);
            ListSample.of(list(survey, id));
            note(survey, id, fileName);
            return new Kept(id, form);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException refused) {
            PrivateFolder.discard(list(survey, id));
            throw refused;
        }
    }

    private void note(String survey, UUID id, String fileName) throws IOException {
        try (OutputStream out = folder.create(name(survey, id, NAME))) {
            String name = fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
            out.write(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the file of a list is called; empty where nobody has said it. */
    String fileName(String survey, UUID id) {
        try {
            return Files.readString(folder.file(name(survey, id, NAME)));
        } catch (NoSuchFileException unsaid) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path list(String survey, UUID id) {
        return folder.file(name(survey, id, LIST));
    }

    boolean has(String survey, UUID id) {
        return Files.exists(list(survey, id));
    }

    /** The lists of a survey whose links somebody has had made, the latest first. */
    List<Done> made(String survey) {
        String before = survey + SEPARATOR;
        return folder.files().stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith(before))
                .flatMap(file -> PrivateFolder.id(file, LINKS).stream())
                .flatMap(id ->
                        links(survey, id)
                                .map(links -> new Done(id, PrivateFolder.changed(links.file()), links))
                                .stream())
                .sorted(Comparator.comparing(Done::at).reversed())
                .toList();
    }

    /** The links of a list, where somebody has had them made. */
    Optional<Links> links(String survey, UUID id) {
        Path links = folder.file(name(survey, id, LINKS));
        if (!Files.exists(links)) {
            return Optional.empty();
        }
        if (!has(survey, id)) {
            return Optional.of(new Links(links, State.DONE));
        }
        boolean still = PrivateFolder.changed(links).isBefore(clock.instant().minus(STILL));
        return Optional.of(new Links(links, still ? State.BROKEN_OFF : State.RUNNING));
    }

    /** Begins to make the links of a list, once; refuses, as a problem, a list that is broken anywhere. */
    void make(String survey, UUID id, CsvRecipients recipients, boolean again) {
        recipients.check();
        try {
            OutputStream out = folder.create(name(survey, id, LINKS));
            Thread.ofVirtual().name("mailing-" + id).start(() -> {
                if (write(id, recipients, again, out)) {
                    PrivateFolder.discard(list(survey, id));
                }
            });
        } catch (FileAlreadyExistsException pressedTwice) {
            LOG.debugf("links are made already: id=%s", id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The list goes when all links are there: who reads them meanwhile always finds the same file. */
    private boolean write(UUID id, CsvRecipients recipients, boolean again, OutputStream to) {
        try (to) {
            recipients.writeWithLinks(inviting.making(again), origin, to);
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(failure, "links of a mailing broke off: id=%s", id);
            return false;
        }
    }

    private static String name(String survey, UUID id, String kind) {
        return survey + SEPARATOR + id + kind;
    }

    @Override
    public void discardFromBefore(Instant erasure) {
        folder.discardBegunBefore(erasure, LIST);
        folder.discardBegunBefore(erasure, LINKS);
        folder.discardBegunBefore(erasure, NAME);
    }

    @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void discardStale() {
        folder.discardOlder(clock.instant().minus(KEPT), file -> true);
    }
}
