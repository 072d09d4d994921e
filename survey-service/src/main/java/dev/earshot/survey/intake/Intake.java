package dev.earshot.survey.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Attributes;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.intake.Receipt.KeyReused;
import dev.earshot.survey.intake.Receipt.Recorded;
import dev.earshot.survey.intake.Receipt.Replayed;
import dev.earshot.survey.privacy.KeyedHash;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.CollectionTime;
import dev.earshot.survey.recording.Comment;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Origin;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.References;
import dev.earshot.survey.recording.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes answers from other systems, each once however often it is sent with the same key. */
@ApplicationScoped
class Intake {
    private final Database database;
    private final Questionnaires questionnaires;
    private final Recording recording;
    private final IntakeKeys keys;
    private final KeyedHash hash;
    private final Respondents respondents;
    private final ObjectMapper json;
    private final Clock clock;

    Intake(
            Database database,
            Questionnaires questionnaires,
            Recording recording,
            IntakeKeys keys,
            KeyedHash hash,
            Respondents respondents,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.questionnaires = questionnaires;
        this.recording = recording;
        this.keys = keys;
        this.hash = hash;
        this.respondents = respondents;
        this.json = json;
        this.clock = clock;
    }

    Receipt take(IntakeRequest request, Optional<IntakeKey> key) {
        if (key.isEmpty()) {
            Response response = response(request);
            database.inTransaction(() -> stored(response));
            return new Recorded(response.id());
        }
        byte[] body = hash.ofContent(written(request));
        // What was taken once is told again, whatever has become of the survey since.
        return keys.find(key.get()).map(used -> again(used, body)).orElseGet(() -> take(request, key.get(), body));
    }

    private Receipt take(IntakeRequest request, IntakeKey key, byte[] body) {
        Response response = response(request);
        boolean first = database.inTransaction(
                () -> keys.reserve(key, body, response.id(), response.recordedAt()) && stored(response));
        return first ? new Recorded(response.id()) : again(keys.find(key).orElseThrow(), body);
    }

    /** An interaction has one answer, whichever way it came; one that is only asserted gives way. */
    private boolean stored(Response response) {
        if (!recording.record(response) && !recording.supplant(response)) {
            throw Problem.of(
                            409,
                            "Conflict",
                            "This interaction has an answer already.",
                            "interaction",
                            "Send each interaction once, or give every contact an interaction of its own.")
                    .toException();
        }
        return true;
    }

    private static Receipt again(IntakeKeys.Used used, byte[] body) {
        return Arrays.equals(used.bodyHash(), body) ? new Replayed(used.responseId()) : new KeyReused();
    }

    private Response response(IntakeRequest request) {
        Questionnaire questionnaire = openSurvey(request.survey());
        Optional<Comment> comment = Comment.of(new Field("comment"), request.comment());
        Optional<Integer> score = score(request.score(), questionnaire.metric());
        if (score.isEmpty() && comment.isEmpty()) {
            throw new Field("score").refused("There is neither a score nor a comment.", "Send at least one of them.");
        }
        Instant now = clock.instant();
        Instant collectedAt = request.collectedAt() == null
                ? now
                : CollectionTime.checked(new Field("collectedAt"), request.collectedAt(), now);
        boolean test = Boolean.TRUE.equals(request.test());
        Optional<Respondent> respondent =
                References.person(new Field("respondent"), request.respondent()).map(respondents::of);
        Optional<String> interaction = References.interaction(new Field("interaction"), request.interaction());
        Origin origin = new Origin(
                Channel.API,
                interaction
                        .filter(about -> !test)
                        .map(about -> Occasion.ofInteraction(questionnaire.surveyId(), respondent, about))
                        .orElseGet(Occasion::single),
                Optional.empty(),
                respondent,
                Optional.empty(),
                interaction,
                new Field("language").language(request.language()),
                Optional.empty(),
                Attributes.of(new Field("attributes"), request.attributes()),
                collectedAt);
        Response response = Response.of(questionnaire, new Answer(score, comment), origin, now);
        return test ? response.tried() : response;
    }

    private Questionnaire openSurvey(@Nullable String key) {
        Field field = new Field("survey");
        Questionnaire questionnaire = questionnaires
                .current(field.slug(key))
                .orElseThrow(() -> field.refused(
                        "There is no published survey with this key.", "Publish it first; see GET /api/v1/surveys."));
        if (!questionnaire.isOpen()) {
            throw field.refused("The survey is closed.", "Reopen it first.");
        }
        return questionnaire;
    }

    private static Optional<Integer> score(@Nullable Integer sent, Metric metric) {
        if (sent != null && !metric.covers(sent)) {
            throw new Field("score")
                    .refused(
                            "The score is not on the scale of " + metric + ".",
                            "Send a whole number from " + metric.lowest() + " to " + metric.highest() + ".");
        }
        return Optional.ofNullable(sent);
    }

    /** In one order, so that equal requests look equal. */
    private String written(IntakeRequest request) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
