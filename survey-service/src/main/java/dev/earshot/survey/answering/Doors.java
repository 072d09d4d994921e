package dev.earshot.survey.answering;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.inviting.Followed;
import dev.earshot.survey.inviting.FollowedLinks;
import dev.earshot.survey.inviting.Invitation;
import dev.earshot.survey.inviting.Token;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.privacy.Spelling;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.Identity;
import dev.earshot.survey.recording.Kept;
import dev.earshot.survey.trust.LinkSignatures;
import dev.earshot.survey.trust.MergeTags;
import dev.earshot.survey.trust.TestMarks;
import dev.earshot.survey.trust.TestMarks.Tried;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Finds out what is behind a link. Looks only, and never writes. */
@ApplicationScoped
class Doors {
    private final FollowedLinks links;
    private final Questionnaires questionnaires;
    private final Respondents respondents;
    private final LinkSignatures signatures;
    private final TestMarks marks;
    private final Clock clock;

    Doors(
            FollowedLinks links,
            Questionnaires questionnaires,
            Respondents respondents,
            LinkSignatures signatures,
            TestMarks marks,
            Clock clock) {
        this.links = links;
        this.questionnaires = questionnaires;
        this.respondents = respondents;
        this.signatures = signatures;
        this.marks = marks;
        this.clock = clock;
    }

    Door personal(String token) {
        if (MergeTags.areIn(token)) {
            return new Door.Unfinished();
        }
        Instant now = clock.instant();
        return Token.of(token)
                .flatMap(links::by)
                .map(followed -> behind(
                        followed.invitation(),
                        followed.standing().filter(standing -> !standing.isAsserted()),
                        token,
                        now))
                .orElseGet(Door.Unknown::new);
    }

    Door open(String surveyKey, Claim claim) {
        return open(surveyKey, claim, Channel.OPEN_LINK);
    }

    Door embedded(String surveyKey, Claim claim) {
        return open(surveyKey, claim, Channel.EMBED);
    }

    private Door open(String surveyKey, Claim claim, Channel channel) {
        String key = surveyKey.toLowerCase(Locale.ROOT);
        if (claim.isAmbiguous()) {
            return new Door.Altered();
        }
        return claim.mark()
                .map(mark -> tried(key, mark, claim, channel))
                .orElseGet(() -> questionnaires
                        .current(key)
                        .map(questionnaire -> open(questionnaire, questionnaire.isOpen(), false, claim, channel))
                        .orElseGet(Door.Unknown::new));
    }

    /** The draft as it would be, open or not, or what people see; a mark that is not ours opens nothing. */
    private Door tried(String key, String mark, Claim claim, Channel channel) {
        Optional<Questionnaire> draft = questionnaires.draft(key);
        if (draft.isEmpty()) {
            return new Door.Unknown();
        }
        Optional<Tried> tried = marks.read(draft.get().surveyId(), mark);
        if (tried.isEmpty()) {
            return new Door.Altered();
        }
        return switch (tried.get()) {
            case DRAFT -> open(draft.get(), true, true, claim, channel);
            case LIVE ->
                questionnaires
                        .current(key)
                        .map(shown -> open(shown, shown.isOpen(), true, claim, channel))
                        .orElseGet(Door.Unknown::new);
        };
    }

    private Door open(Questionnaire questionnaire, boolean open, boolean test, Claim claim, Channel channel) {
        if (claim.isUnfinished()) {
            return new Door.Unfinished();
        }
        if (!claim.isStorable() || isForged(claim, questionnaire)) {
            return new Door.Altered();
        }
        return open
                ? new Door.Open(
                        questionnaire,
                        Optional.empty(),
                        channel,
                        follower(claim),
                        Optional.empty(),
                        clock.instant(),
                        test,
                        claim.signature()
                                .filter(signed -> !test)
                                .flatMap(signed -> claim.stopAddress(questionnaire.survey())))
                : new Door.Closed(new Asker(questionnaire.surveyId(), Optional.empty()));
    }

    /** Who has been sent a personal link, whatever has become of it. */
    Optional<Asked> owner(String token) {
        return Token.of(token)
                .flatMap(links::by)
                .map(Followed::invitation)
                .flatMap(invitation -> invitation.respondent().map(person -> new Asked(person, asker(invitation))));
    }

    /** Who has been sent a signed link; empty for anybody who only says to be somebody. */
    Optional<Asked> signedFor(String surveyKey, Claim claim) {
        return questionnaires
                .current(surveyKey.toLowerCase(Locale.ROOT))
                .filter(questionnaire ->
                        !claim.isAmbiguous() && claim.signature().isPresent() && !isForged(claim, questionnaire))
                .flatMap(questionnaire -> claim.person()
                        .map(reference -> new Asked(
                                respondents.of(reference), new Asker(questionnaire.surveyId(), Optional.empty()))));
    }

    private boolean isForged(Claim claim, Questionnaire questionnaire) {
        return claim.signature()
                .filter(signature -> !signatures.holds(
                        questionnaire.surveyId(), claim.person().orElse(""), claim.interaction(), signature))
                .isPresent();
    }

    private Follower follower(Claim claim) {
        if (claim.person().isEmpty() && claim.interaction().isEmpty()) {
            return Follower.ANYBODY;
        }
        Identity identity = claim.signature().isPresent() ? Identity.SIGNED : Identity.ASSERTED;
        return new Follower(
                claim.person().map(respondents::of), claim.interaction().map(Spelling::of), Optional.of(identity));
    }

    private Door behind(Invitation invitation, Optional<Kept> standing, String token, Instant now) {
        if (standing.isPresent() && !standing.get().isAmendable(now)) {
            return new Door.Spent(asker(invitation));
        }
        boolean amending = standing.isPresent() && standing.get().finished();
        if (invitation.isRevoked() || (!amending && invitation.isExpired(now))) {
            return new Door.Expired(asker(invitation));
        }
        Questionnaire questionnaire = questionnaires
                .version(invitation.surveyId(), invitation.surveyVersion())
                .map(asked -> invitation
                        .touchpoint()
                        .flatMap(touchpoint -> questionnaires.at(asked, touchpoint))
                        .orElse(asked))
                .orElseThrow();
        return questionnaire.isOpen()
                ? new Door.Open(
                        questionnaire,
                        Optional.of(invitation),
                        Channel.PERSONAL_LINK,
                        Follower.ANYBODY,
                        standing,
                        now,
                        false,
                        invitation.respondent().map(person -> "/r/" + token + "/stop"))
                : new Door.Closed(asker(invitation));
    }

    private static Asker asker(Invitation invitation) {
        return new Asker(invitation.surveyId(), invitation.language());
    }
}
