package dev.earshot.survey.studio;

import dev.earshot.survey.asking.SurveyView;
import java.util.List;

/**
 * What stands in the form of a survey's page, right or wrong.
 *
 * @param other language to go to, as somebody called it
 */
record Entered(Said said, Settings settings, String other, Flaws flaws) {
    /** Nothing but what the survey says and does. */
    static Entered asItIs(SurveyView survey, Said said) {
        return new Entered(said, Settings.of(survey), "", Flaws.NONE);
    }

    Entered with(Flaws others) {
        return new Entered(said, settings, other, others);
    }

    /** With a language that nobody knows by this name. */
    Entered unknown(String name) {
        Flaw flaw = new Flaw(
                "other",
                "No language is known by this name. Write it in English or in the language itself, such as Italian"
                        + " or italiano, or its tag, such as it or pt-BR.");
        return new Entered(said, settings, name, new Flaws(List.of(flaw)));
    }
}
