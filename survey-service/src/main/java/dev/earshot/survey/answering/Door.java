package dev.earshot.survey.answering;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.inviting.Invitation;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.Kept;
import dev.earshot.survey.recording.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is behind a link. */
sealed interface Door {
    /**
     * The survey can be answered here.
     *
     * @param invitation of a personal link
     * @param channel by which its answers come in
     * @param follower of an open link
     * @param standing the answer that has come by a personal link and may still be amended
     * @param openedAt before it was looked up whose it is: what is erased later is known of here
     * @param test whether it is open to try the survey out: nothing that is answered here counts
     * @param stopAddress where the person says not to be asked any more; empty where it is not known for sure who it is
     */
    record Open(
            Questionnaire questionnaire,
            Optional<Invitation> invitation,
            Channel channel,
            Follower follower,
            Optional<Kept> standing,
            Instant openedAt,
            boolean test,
            Optional<String> stopAddress)
            implements Door {
        boolean isPersonal() {
            return invitation.isPresent();
        }

        /** Where the person says not to be asked any more, in the language of the page that leads there. */
        Optional<String> stop(String language) {
            return stopAddress.map(address -> address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        }

        Asker asker() {
            return new Asker(questionnaire.surveyId(), invitation.flatMap(Invitation::language));
        }

        /** Whether an answer takes nothing but the form it was written in, however often that is sent. */
        boolean isOneForm() {
            return test || (!isPersonal() && follower.isAnybody());
        }

        /** Whether nothing but the day tells one answer of a person from the next. */
        boolean answersByDay() {
            return !test && !isPersonal() && follower.answersByDay();
        }

        /** Whether anybody could have written whose it is. */
        boolean isAsserted() {
            return !isPersonal() && follower.isAsserted();
        }

        /** What an answer through this door takes when it is given on this day. */
        Occasion occasion(Typed typed, LocalDate day) {
            if (test) {
                return Occasion.ofTest(questionnaire.surveyId(), typed.formOrNone());
            }
            return invitation
                    .map(personal -> new Occasion(personal.occasion()))
                    .orElseGet(() -> follower.occasion(questionnaire.surveyId(), typed.formOrNone(), day));
        }

        /** What many forms may come from. */
        String entrance() {
            return invitation
                    .map(personal -> personal.occasion().toString())
                    .orElse(test ? "test/" + questionnaire.survey() : questionnaire.survey());
        }

        /** What a page and its stamp belong to. */
        String link(Typed typed) {
            return isPersonal() ? entrance() : entrance() + "/" + typed.formOrNone() + follower.asWritten();
        }
    }

    /** Nothing can be answered here. */
    sealed interface Shut extends Door {
        /** Whose it is. */
        default Asker asker() {
            return Asker.ORGANISATION;
        }
    }

    /** A mailing tool sent the link before it had filled in whose it is. */
    record Unfinished() implements Shut {}

    /** It is not as it was signed, or too long to be anybody's. */
    record Altered() implements Shut {}

    /** No link of ours. */
    record Unknown() implements Shut {}

    /** The link's answer is there already, and too old to be amended. */
    record Spent(Asker asker) implements Shut {}

    /** The link is too old, or was taken back. */
    record Expired(Asker asker) implements Shut {}

    /** The survey takes no answers. */
    record Closed(Asker asker) implements Shut {}
}
