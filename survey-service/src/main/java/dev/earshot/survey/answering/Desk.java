package dev.earshot.survey.answering;

import dev.earshot.common.form.FormBody;
import dev.earshot.survey.answering.Judgement.Flaw;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.recording.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where people are shown a survey and hand in their answer, whichever link brought them. */
@ApplicationScoped
class Desk {
    private static final Logger LOG = Logger.getLogger(Desk.class);

    private final AnswerPages pages;
    private final Answering answering;

    Desk(AnswerPages pages, Answering answering) {
        this.pages = pages;
        this.answering = answering;
    }

    /** Shows what is behind the door; writes nothing, however often it is opened. */
    Response show(Door door, Reader reader, @Nullable String preselected) {
        return switch (door) {
            case Door.Open open ->
                pages.form(
                        200,
                        open.questionnaire(),
                        speaking(open, reader),
                        Typed.fresh(open, preselection(open, preselected)),
                        Optional.empty());
            case Door.Spent() -> pages.spent(410, reader);
            case Door.Expired() -> pages.expired(reader);
            case Door.Closed() -> pages.closed(reader);
            case Door.Unknown() -> pages.unknown(reader);
        };
    }

    /** Takes an answer; what it answers with is sent only after the answer is durable. */
    Response take(Door door, Reader reader, byte[] body) {
        return switch (door) {
            case Door.Open open -> take(open, speaking(open, reader), body);
            case Door.Spent() -> pages.spent(409, reader);
            case Door.Expired() -> pages.expired(reader);
            case Door.Closed() -> pages.closed(reader);
            case Door.Unknown() -> pages.unknown(reader);
        };
    }

    private Response take(Door.Open door, Reader reader, byte[] body) {
        Map<String, String> fields;
        try {
            fields = FormBody.read(body);
        } catch (FormBody.Unreadable noFormOfOurs) {
            return again(400, door, reader, Typed.fresh(door, null), Flaw.UNREADABLE);
        }
        Reader shown = fields.containsKey("lang") ? reader.preferring(fields.get("lang")) : reader;
        Typed typed = Typed.sent(fields);
        return switch (Judgement.of(typed, door.questionnaire().metric())) {
            case Judgement.Bad(Flaw flaw) -> again(400, door, shown, typed, flaw);
            case Judgement.Good(Answer answer) ->
                door.invitation().isEmpty() && !typed.hasForm()
                        ? again(400, door, shown, typed, Flaw.FORM_STALE)
                        : store(door, shown, typed, answer);
        };
    }

    private Response store(Door.Open door, Reader reader, Typed typed, Answer answer) {
        Questionnaire questionnaire = door.questionnaire();
        String language = questionnaire.wordings().forReader(reader.languages()).language();
        try {
            boolean personal = door.invitation().isPresent();
            return switch (answering.answer(door, answer, typed, language)) {
                case STORED -> pages.thanks(questionnaire, reader);
                case KNOWN -> personal ? pages.spent(409, reader) : pages.thanks(questionnaire, reader);
                // Nothing is dropped silently: who went back to correct the answer learns that the first one stands.
                case LATE -> personal ? pages.spent(409, reader) : pages.firstStands(reader);
            };
        } catch (DatabaseFailure failure) {
            LOG.warnf("an answer was not stored: %s", failure.getMessage());
            Response page = again(503, door, reader, typed, Flaw.NOT_SAVED);
            return Response.fromResponse(page)
                    .header(HttpHeaders.RETRY_AFTER, 2)
                    .build();
        }
    }

    private Response again(int status, Door.Open door, Reader reader, Typed typed, Flaw flaw) {
        return pages.form(status, door.questionnaire(), reader, typed.withForm(door), Optional.of(flaw));
    }

    private static Reader speaking(Door.Open door, Reader reader) {
        return door.invitation()
                .flatMap(invitation -> invitation.language())
                .map(reader::preferring)
                .orElse(reader);
    }

    private static @Nullable String preselection(Door.Open door, @Nullable String score) {
        return Judgement.score(score, door.questionnaire().metric())
                .map(String::valueOf)
                .orElse(null);
    }
}
