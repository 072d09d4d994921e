package dev.earshot.survey.answering;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.inviting.Invitation;
import dev.earshot.survey.recording.Channel;
import java.util.Optional;

/** What is behind a link. */
sealed interface Door {
    /**
     * The survey can be answered here.
     *
     * @param invitation of a personal link
     * @param channel by which its answers come in
     */
    record Open(Questionnaire questionnaire, Optional<Invitation> invitation, Channel channel) implements Door {}

    /** No link of ours. */
    record Unknown() implements Door {}

    /** The link's answer is there already. */
    record Spent() implements Door {}

    /** The link is too old, or was taken back. */
    record Expired() implements Door {}

    /** The survey takes no answers. */
    record Closed() implements Door {}
}
