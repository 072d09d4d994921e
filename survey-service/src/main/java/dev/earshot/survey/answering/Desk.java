package dev.earshot.survey.answering;

import dev.earshot.common.form.FormBody;
import dev.earshot.survey.answering.Judgement.Flaw;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.trust.Honeypot;
import dev.earshot.survey.trust.Pace;
import dev.earshot.survey.trust.PageStamps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
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
    private final PageStamps stamps;
    private final Honeypot honeypot;
    private final Pace pace;
    private final Clock clock;

    Desk(AnswerPages pages, Answering answering, PageStamps stamps, Honeypot honeypot, Pace pace, Clock clock) {
        this.pages = pages;
        this.answering = answering;
        this.stamps = stamps;
        this.honeypot = honeypot;
        this.pace = pace;
        this.clock = clock;
    }

    /** Shows what is behind the door; writes nothing, however often it is opened. */
    Response show(Door door, Visit visit, @Nullable String preselected) {
        return switch (door) {
            case Door.Open open -> show(open, visit, preselected);
            case Door.Shut shut -> say(shut, visit, 410, "");
        };
    }

    private Response show(Door.Open door, Visit visit, @Nullable String preselected) {
        Typed drawn = drawn(door, Typed.fresh(door, preselection(door, preselected)));
        visit.followedFrom().ifPresent(page -> {
            honeypot.followed(page);
            // Who came that way goes on with the page it got there.
            honeypot.followed(drawn.page());
        });
        return pages.form(200, door, speaking(door, visit), drawn, Optional.empty());
    }

    /** On a page of its own, which says when it was drawn. */
    private Typed drawn(Door.Open door, Typed typed) {
        return typed.on(stamps.stamp(door.link(typed), clock.instant()));
    }

    /** Takes an answer; what it answers with is sent only after the answer is durable. */
    Response take(Door door, Visit visit, byte[] body) {
        return switch (door) {
            case Door.Open open -> take(open, visit, body);
            case Door.Shut shut -> say(shut, visit, 409, comment(body));
        };
    }

    private Response say(Door.Shut shut, Visit visit, int spent, String unsaved) {
        Asker asker = shut.asker();
        Reader reader = visit.reader(asker.language());
        return switch (shut) {
            case Door.Unfinished unfinished -> pages.unfinished(reader);
            case Door.Altered altered -> pages.altered(reader);
            case Door.Spent answered -> pages.spent(spent, asker, reader, unsaved);
            case Door.Expired expired -> pages.expired(asker, reader, unsaved);
            case Door.Closed closed -> pages.closed(asker, reader, unsaved);
            case Door.Unknown unknown -> pages.unknown(reader);
        };
    }

    private static String comment(byte[] body) {
        try {
            return Typed.sent(FormBody.read(body)).comment();
        } catch (FormBody.Unreadable noFormOfOurs) {
            return "";
        }
    }

    private Response take(Door.Open door, Visit visit, byte[] body) {
        Reader reader = speaking(door, visit);
        Sent sent;
        try {
            Map<String, String> fields = FormBody.read(body);
            sent = Sent.of(fields, honeypot.wasFollowed(fields.getOrDefault("page", "")), visit);
        } catch (FormBody.Unreadable noFormOfOurs) {
            return form(400, door, reader, Typed.fresh(door, Optional.empty()), Flaw.UNREADABLE);
        }
        if (sent.wished().isPresent()) {
            return form(200, door, reader.preferring(sent.wished().get()), again(door, sent), null);
        }
        return take(door, sent.language().map(reader::preferring).orElse(reader), sent, visit.address());
    }

    /** What stood in a form that is shown once more; one that changes an answer is a page that has shown it. */
    private Typed again(Door.Open door, Sent sent) {
        if (!sent.typed().amending()) {
            return sent.typed();
        }
        Typed drawn = drawn(door, sent.typed().withForm(door));
        if (sent.conduct().honeypot()) {
            honeypot.followed(drawn.page());
        }
        return drawn;
    }

    private Response take(Door.Open door, Reader reader, Sent sent, String address) {
        Typed typed = sent.typed();
        Questionnaire questionnaire = door.questionnaire();
        Optional<Duration> delay = pace.delay(door.link(typed), address, questionnaire.survey());
        if (delay.isPresent()) {
            return later(delay.get(), form(429, door, reader, typed, Flaw.TOO_MANY));
        }
        return switch (Judgement.of(typed, questionnaire.metric())) {
            case Judgement.Bad(Flaw flaw) -> form(400, door, reader, typed, flaw);
            case Judgement.Good(Answer answer) ->
                isStale(door, typed)
                        ? form(400, door, reader, typed, Flaw.FORM_STALE)
                        : store(door, reader, new Handed(answer, sent, language(questionnaire, reader), address));
        };
    }

    /** What anybody may answer takes only forms that it has drawn. */
    private boolean isStale(Door.Open door, Typed typed) {
        return !door.isPersonal()
                && (!typed.hasForm()
                        || stamps.drawnAt(door.link(typed), typed.page()).isEmpty());
    }

    private Response store(Door.Open door, Reader reader, Handed handed) {
        try {
            Taking taking = answering.answer(door, handed);
            return handed.sent().finished() || taking instanceof Taking.Overtaken
                    ? told(taking, door, reader, handed)
                    : Response.noContent().build();
        } catch (DatabaseFailure failure) {
            LOG.warnf("an answer was not stored: %s", failure.getMessage());
            return notSaved(door, reader, handed);
        }
    }

    private Response notSaved(Door.Open door, Reader reader, Handed handed) {
        return later(
                Duration.ofSeconds(2), form(503, door, reader, handed.sent().typed(), Flaw.NOT_SAVED));
    }

    private Response told(Taking taking, Door.Open door, Reader reader, Handed handed) {
        Typed typed = handed.sent().typed();
        return switch (taking) {
            case Taking.Stored stored -> pages.thanks(door, reader, typed);
            case Taking.Quarantined quarantined -> pages.thanks(door, reader, typed);
            case Taking.Known known -> pages.thanks(door, reader, typed);
            case Taking.Doubted(Flaw why) -> anew(200, door, reader, typed, why);
            // What stands on an occasion that others only say to be theirs is not for them to see.
            case Taking.Superseded(Answer standing) ->
                anew(409, door, reader, door.isAsserted() ? typed : typed.with(standing), Flaw.SUPERSEDED);
            case Taking.Overtaken overtaken -> notSaved(door, reader, handed);
            // Nothing is dropped silently: who comes back too late learns that the first answer stands.
            case Taking.Late late ->
                door.isPersonal()
                        ? pages.spent(409, door.asker(), reader, typed.comment())
                        : pages.firstStands(door.asker(), reader, typed.comment());
        };
    }

    /** On a page of its own, drawn now: what presses every button at once never sends that one. */
    private Response anew(int status, Door.Open door, Reader reader, Typed typed, Flaw flaw) {
        return pages.form(status, door, reader, drawn(door, typed.withForm(door)), Optional.of(flaw));
    }

    /** The form with what stands in it; it keeps the stamp of the page that the person has been looking at. */
    private Response form(int status, Door.Open door, Reader reader, Typed typed, @Nullable Flaw flaw) {
        Typed whole = typed.withForm(door);
        Typed stamped = stamps.drawnAt(door.link(whole), whole.page()).isPresent() ? whole : drawn(door, whole);
        return pages.form(status, door, reader, stamped, Optional.ofNullable(flaw));
    }

    private static Response later(Duration delay, Response page) {
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, delay.toSeconds() + 1)
                .build();
    }

    private static String language(Questionnaire questionnaire, Reader reader) {
        return questionnaire.wordings().forReader(reader.languages()).language();
    }

    private static Reader speaking(Door.Open door, Visit visit) {
        return visit.reader(door.invitation().flatMap(invitation -> invitation.language()));
    }

    private static Optional<String> preselection(Door.Open door, @Nullable String score) {
        return Judgement.score(score, door.questionnaire().metric()).map(String::valueOf);
    }
}
