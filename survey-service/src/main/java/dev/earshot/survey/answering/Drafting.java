package dev.earshot.survey.answering;

import dev.earshot.survey.inviting.Invitation;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Origin;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.Response;
import dev.earshot.survey.trust.PageStamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;

/** Makes of what was handed in behind a link the response that it may become. */
@ApplicationScoped
class Drafting {
    private final Recording recording;
    private final PageStamps stamps;

    Drafting(Recording recording, PageStamps stamps) {
        this.recording = recording;
        this.stamps = stamps;
    }

    /** It came when the door was opened. */
    Entry of(Door.Open door, Handed handed) {
        Instant now = door.openedAt();
        Typed typed = handed.sent().typed();
        Origin origin = door.invitation()
                .map(invitation -> personal(invitation, handed.language(), now))
                .orElseGet(() -> open(door, handed, now));
        Response response = Response.of(door.questionnaire(), handed.answer(), origin, now)
                .by(handed.sent().conduct().hand());
        Response meant = door.test() ? response.tried() : response;
        return new Entry(
                door,
                handed,
                handed.sent().finished() ? meant : meant.unfinished(),
                stamps.drawnAt(door.link(typed), typed.page()));
    }

    private static Origin personal(Invitation invitation, String language, Instant now) {
        return new Origin(
                Channel.PERSONAL_LINK,
                new Occasion(invitation.occasion()),
                Optional.of(invitation.id()),
                invitation.respondent(),
                Optional.empty(),
                invitation.interaction(),
                Optional.of(language),
                Optional.empty(),
                invitation.attributes(),
                now);
    }

    private Origin open(Door.Open door, Handed handed, Instant now) {
        Follower follower = door.follower();
        return new Origin(
                door.channel(),
                occasion(door, handed.sent().typed(), now),
                Optional.empty(),
                follower.respondent(),
                follower.identity(),
                follower.interaction(),
                Optional.of(handed.language()),
                Optional.empty(),
                new TreeMap<>(),
                now);
    }

    /** Where people answer by the day, what was said yesterday is changed as long as it may be. */
    private Occasion occasion(Door.Open door, Typed typed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Optional.of(door.occasion(typed, today.minusDays(1)))
                .filter(yesterdays -> door.answersByDay())
                .filter(yesterdays -> recording
                        .on(yesterdays)
                        .filter(kept -> kept.isFresh(now))
                        .isPresent())
                .orElseGet(() -> door.occasion(typed, today));
    }
}
