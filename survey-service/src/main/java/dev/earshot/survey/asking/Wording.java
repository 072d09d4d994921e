package dev.earshot.survey.asking;

/**
 * What a survey says in one language.
 *
 * @param lowLabel what the lowest score means
 * @param highLabel what the highest score means
 * @param followUp what is asked beside the comment
 * @param thanks what is said after the answer
 */
public record Wording(String question, String lowLabel, String highLabel, String followUp, String thanks) {
    /** The same with another question. */
    Wording asking(String other) {
        return new Wording(other, lowLabel, highLabel, followUp, thanks);
    }
}
