package dev.earshot.survey.contacting;

import dev.earshot.survey.field.Field;
import java.util.List;

/**
 * Whom a survey may ask.
 *
 * @param quiet between two times that it asks a person
 * @param organisationQuiet whether the quiet period of the organisation holds it back too
 * @param samplePercent of the people, 1 to 100; who is among them is decided once per person
 * @param skip who is left out
 */
public record ContactRules(Quiet quiet, boolean organisationQuiet, int samplePercent, List<SkipRule> skip) {
    /** Everybody whom the organisation lets it ask. */
    static final ContactRules USUAL = new ContactRules(Quiet.NONE, true, 100, List.of());

    private static final int MOST_RULES = 50;

    public ContactRules {
        skip = List.copyOf(skip);
        if (!(samplePercent >= 1 && samplePercent <= 100)) {
            throw new Field("samplePercent")
                    .refused(
                            samplePercent + " percent of the people cannot be asked.",
                            "Use a whole number from 1 to 100; to ask nobody, close the survey.");
        }
        if (skip.size() > MOST_RULES) {
            throw new Field("skip").refused("There are " + skip.size() + " rules.", "Use at most " + MOST_RULES + ".");
        }
    }
}
