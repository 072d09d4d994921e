package dev.earshot.survey.asking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a survey says in one language.
 *
 * @param lowLabel what the lowest score means
 * @param highLabel what the highest score means
 * @param followUp what is asked beside the comment
 * @param followUps what is asked there instead, once a score is chosen; null where all are asked the same
 * @param thanks what is said after the answer
 * @param thanksLink where people may go then, whatever their score
 * @param page what the page around it says, where that is not what pages say in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(
        String question,
        String lowLabel,
        String highLabel,
        String followUp,

        @Schema(description = "By the score that was chosen; where there is none, followUp is asked.") @Nullable
        FollowUps followUps,

        String thanks,

        @Schema(description = "On the page of thanks, for every score.") @Nullable
        ThanksLink thanksLink,

        @Schema(description = "The page's own words, where they are said otherwise.") @Nullable
        PageWords page) {
    public Wording {
        followUps = followUps == null || followUps.isEmpty() ? null : followUps;
        page = page == null || page.isEmpty() ? null : page;
    }

    /** What is asked beside the comment of who gave such a score. */
    public String followUp(Band band) {
        String ofBand = followUps == null ? null : followUps.of(band);
        return Objects.requireNonNullElse(ofBand, followUp);
    }

    /** Whether the score decides what is asked beside the comment. */
    public boolean asksByScore() {
        return followUps != null;
    }

    /** The same with another question. */
    Wording asking(String other) {
        return new Wording(other, lowLabel, highLabel, followUp, followUps, thanks, thanksLink, page);
    }

    /** The same with other questions beside the comment, or the same one for all. */
    Wording following(Optional<FollowUps> others) {
        return new Wording(question, lowLabel, highLabel, followUp, others.orElse(null), thanks, thanksLink, page);
    }

    Optional<FollowUps> byScore() {
        return Optional.ofNullable(followUps);
    }
}
