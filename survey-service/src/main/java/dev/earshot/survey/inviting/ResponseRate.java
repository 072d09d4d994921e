package dev.earshot.survey.inviting;

import dev.earshot.survey.contacting.Via;
import java.util.Optional;

/**
 * How many of the people whom a survey asked by one channel have answered.
 *
 * @param survey its key
 * @param via empty where the links' maker has not said
 * @param asked people and interactions for which a link was made, at least 1
 * @param answered how many of them have an answer that counts and came by this channel
 * @param open how many of them have none, by any channel, and can still answer
 */
public record ResponseRate(String survey, String name, Optional<Via> via, long asked, long answered, long open) {
    /** From 0 to 100. */
    public double percent() {
        return 100.0 * answered / asked;
    }
}
