package dev.earshot.survey.studio;

import dev.earshot.common.page.PageHeaders;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.look.Accent;
import dev.earshot.survey.look.Look;
import dev.earshot.survey.look.Looks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The form of a look, whoever's it is: drawn, and saved as a whole or not at all. */
@ApplicationScoped
class LookForm {
    private final Looks looks;
    private final Database database;

    LookForm(Looks looks, Database database) {
        this.looks = looks;
        this.database = database;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance look(
                Subject subject, Look own, Look shown, Filled filled, boolean saved, Flaws flaws);
    }

    /**
     * Whose look it is.
     *
     * @param survey its key; null for the organisation
     * @param name of the survey
     */
    record Subject(
            UUID owner,
            String address,
            @Nullable String survey,
            @Nullable String name) {}

    /** What stands in the fields, right or wrong. */
    record Filled(String accent, String text) {}

    /** What a browser sent. */
    record Sent(
            @Nullable String accent,
            @Nullable String text,
            @Nullable FileUpload logo,
            boolean remove) {
        private Filled filled() {
            return new Filled(accent == null ? "" : accent, text == null ? "" : text);
        }

        private Optional<FileUpload> picture() {
            return Optional.ofNullable(logo).filter(file -> !file.fileName().isEmpty());
        }
    }

    Response draw(Subject subject, boolean saved) {
        Look own = looks.of(subject.owner());
        Filled filled = new Filled(
                own.accent().map(Accent::light).orElse(""),
                own.mark().map(Look.Mark::text).orElse(""));
        return page(200, subject, filled, saved, Flaws.NONE);
    }

    Response save(Subject subject, Sent sent) {
        try {
            database.runInTransaction(() -> set(subject.owner(), sent));
            return Response.seeOther(URI.create(subject.address() + "?saved=1")).build();
        } catch (ProblemException refused) {
            return page(refused.problem().status(), subject, sent.filled(), false, flaws(refused.problem(), sent));
        }
    }

    /** A page that comes back holds no file, whatever was wrong. */
    private static Flaws flaws(Problem refused, Sent sent) {
        Flaw flaw = Flaw.of(refused);
        return flaw.field().equals("logo") || sent.picture().isEmpty()
                ? new Flaws(List.of(flaw))
                : new Flaws(List.of(flaw, new Flaw("logo", "Choose the file once more: it was not kept.")));
    }

    private void set(UUID owner, Sent sent) {
        looks.colour(
                owner,
                Optional.ofNullable(sent.accent())
                        .filter(text -> !text.isBlank())
                        .map(text -> Accent.of(new Field("accent"), text)));
        if (sent.remove()) {
            looks.unmark(owner);
        } else if (sent.picture().isPresent()) {
            looks.mark(owner, sent.text(), bytes(sent.picture().get()));
        } else if (looks.of(owner).mark().isPresent()) {
            looks.describe(owner, sent.text());
        } else if (!sent.filled().text().isBlank()) {
            throw new Field("text").refused("There is no logo that says this.", "Choose one, or leave this empty.");
        }
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Response page(int status, Subject subject, Filled filled, boolean saved, Flaws flaws) {
        TemplateInstance page =
                Templates.look(subject, looks.of(subject.owner()), looks.shown(subject.owner()), filled, saved, flaws);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", PageHeaders.POLICY + "; frame-src 'self'")
                .entity(page.render())
                .build();
    }
}
