package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.contacting.NotAsked;
import dev.earshot.survey.contacting.NotAskedList;
import dev.earshot.survey.contacting.Reason;
import dev.earshot.survey.contacting.Via;
import dev.earshot.survey.csv.CsvText;
import dev.earshot.survey.field.Field;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Everybody who was not asked as a file, however many they are. */
@Path("/contacts/not-asked.csv")
@Produces("text/csv;charset=UTF-8")
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class NotAskedFile {
    private static final int AT_ONCE = 500;
    private static final List<String> HEADER =
            List.of("noted_at", "survey", "external_id", "interaction", "channel", "reason", "detail", "until");

    private final NotAskedList notAsked;
    private final SurveyViews surveys;

    NotAskedFile(NotAskedList notAsked, SurveyViews surveys) {
        this.notAsked = notAsked;
        this.surveys = surveys;
    }

    @GET
    @Operation(hidden = true)
    public Response file(@RestQuery @Nullable String survey, @RestQuery @Nullable String reason) {
        Optional<String> key = Optional.ofNullable(survey);
        key.ifPresent(surveys::byKey);
        Optional<Reason> why =
                Optional.ofNullable(reason).map(word -> new Field("reason").word(word, List.of(Reason.values())));
        StreamingOutput rows = to -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            text.write(CsvText.row(HEADER, ','));
            write(key, why, text);
            text.flush();
        };
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"not-asked.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void write(Optional<String> survey, Optional<Reason> reason, Writer to) throws IOException {
        Optional<UUID> below = Optional.empty();
        List<NotAsked> some;
        do {
            some = notAsked.newestFirst(survey, reason, below, AT_ONCE);
            for (NotAsked one : some) {
                to.write(CsvText.rowUnlikeFormulas(cells(one), ','));
                below = Optional.of(one.id());
            }
        } while (some.size() == AT_ONCE);
    }

    private static List<String> cells(NotAsked one) {
        return List.of(
                one.notedAt().toString(),
                one.survey(),
                one.respondent().orElse(""),
                one.interaction().orElse(""),
                one.via().map(Via::toString).orElse(""),
                one.reason().toString(),
                one.detail(),
                one.until().map(Instant::toString).orElse(""));
    }
}
