package dev.earshot.sentiment.api;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.sentiment.analysis.Hearing;
import dev.earshot.sentiment.analysis.Outcome;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scores texts now, for callers who do not collect them here. Nothing is stored. */
@Path("/api/v1/sentiment")
@Tag(name = "Sentiment")
@RunOnVirtualThread
public class SentimentResource {
    private final Hearing hearing;

    SentimentResource(Hearing hearing) {
        this.hearing = hearing;
    }

    @POST
    @RolesAllowed({Scope.READ, Scope.INTAKE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Score texts",
            description =
                    "How each text and each of its sentences feels, and what it is about. Up to 500 texts and 2 MB"
                            + " a call. Offsets count UTF-16 code units of the text as sent. A language that is not scored has"
                            + " scored=false. Of a text only the first 300 words or so are read: then truncated=true.")
    public ScoredTexts score(@Nullable TextsToScore request) {
        if (request == null) {
            throw Problem.badRequest("body", "The body is empty.", "Send {\"items\":[{\"id\":..., \"text\":...}]}.")
                    .toException();
        }
        List<TextsToScore.Item> items = request.checked();
        if (!hearing.isReady()) {
            throw Problem.of(
                            Status.SERVICE_UNAVAILABLE,
                            "The models are still being loaded.",
                            null,
                            "Try again in some seconds; /q/health/ready tells when.")
                    .toException();
        }
        List<Outcome> outcomes =
                hearing.hear(items.stream().map(TextsToScore.Item::comment).toList());
        return new ScoredTexts(IntStream.range(0, items.size())
                .mapToObj(i -> scored(items.get(i).id(), outcomes.get(i), i))
                .toList());
    }

    private static ScoredTexts.Item scored(String id, Outcome outcome, int index) {
        return switch (outcome) {
            case Outcome.Understood(var analysis) -> new ScoredTexts.Item(id, analysis.withoutVectors());
            case Outcome.Unbearable unbearable ->
                throw Problem.badRequest(
                                "items[" + index + "].text",
                                "This text cannot be analysed.",
                                "Remove it from the request, and please report it.")
                        .toException();
        };
    }
}
