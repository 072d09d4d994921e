package dev.earshot.survey.studio;

import dev.earshot.common.problem.Problem;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is wrong with a form, in words for the person in front of it.
 *
 * @param field the name of the input that is at fault, or something else where it is none of the form's
 */
record Flaw(String field, String text) {
    private static final Pattern PLACE_IN_LIST = Pattern.compile("\\[[0-9]+]$");

    private static final String OF_PAGE = ".page.";

    /** Besides those of the wording. */
    private static final Set<String> INPUTS = Set.of(
            "other",
            "name",
            "key",
            "metric",
            "company",
            "accent",
            "logo",
            "embedOrigins",
            "retentionDays",
            "eraseOlder",
            "quietDays",
            "samplePercent",
            "skip",
            "respondent");

    /** Whether no input shows it. */
    public boolean stray() {
        return !INPUTS.contains(field) && !Said.INPUTS.contains(field);
    }

    static Flaw of(Problem problem) {
        String path = Objects.requireNonNullElse(problem.field(), "");
        String member = path.substring(path.lastIndexOf('.') + 1);
        String input = path.contains(OF_PAGE) ? PageForm.PREFIX + member : member;
        return new Flaw(PLACE_IN_LIST.matcher(input).replaceFirst(""), problem.inWords());
    }
}
