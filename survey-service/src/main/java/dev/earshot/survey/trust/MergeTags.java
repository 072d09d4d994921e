package dev.earshot.survey.trust;

import dev.earshot.survey.field.Field;
import dev.earshot.survey.privacy.Lookalike;
import java.util.regex.Pattern;

/**
 * Places that a mailing tool should have filled in before it sent a link, and what tools write where they know nothing. Some
 * forms are never part of a reference; others look like one and are taken for a tag where they are all of the value.
 */
public final class MergeTags {
    private static final Pattern ANYWHERE = Pattern.compile(
            "\\{\\{|}}|\\{%|%}|\\*\\||\\|\\*|%%|<%|%>|[$#%]!?\\{|\\{[!$]|\\[\\[|]]|\\[%|%]|<<|>>|«|»|~~|##|</?span");

    private static final Pattern ALL_OF_IT = Pattern.compile("%[^%]+%|\\$[^$]+\\$|@[^@]+@|\\[[^\\[\\]]+]|-[a-z]{3,}-");

    /** Braces around a UUID are how some systems write it. */
    private static final Pattern BRACES = Pattern.compile("\\{(?!\\p{XDigit}{8}-)[^{}]+}");

    private static final Pattern NOTHING = Pattern.compile(
            "\\(?(?:null|undefined|none|nil|nan|n/a|#n/a|#ref!|unknown|\\[object object])\\)?",
            Pattern.CASE_INSENSITIVE);

    private MergeTags() {}

    /**
     * The organisation's own reference, which a tool may have forgotten to fill in.
     *
     * @throws dev.earshot.common.problem.ProblemException when it has
     */
    public static String filledIn(Field field, String reference) {
        if (areIn(reference)) {
            throw field.refused(
                    "A placeholder was left here, or a word for nothing.",
                    "Fill in the reference before it is sent, or leave it empty.");
        }
        return reference;
    }

    /** Whether one was left in what came. */
    public static boolean areIn(String value) {
        String seen = Lookalike.of(value).text().strip();
        return ANYWHERE.matcher(seen).find()
                || ALL_OF_IT.matcher(seen).matches()
                || BRACES.matcher(seen).matches()
                || NOTHING.matcher(seen).matches();
    }
}
