package dev.earshot.survey.trust;

import java.util.regex.Pattern;

/**
 * Places that a mailing tool should have filled in before it sent a link. The forms of Liquid and Handlebars, Mailchimp,
 * Salesforce and ExactTarget, ERB, shell-like templates and Campaign Monitor.
 */
public final class MergeTags {
    private static final Pattern LEFT = Pattern.compile(
            "\\{\\{|}}|\\{%|%}|\\*\\||\\|\\*|%%|<%|%>|\\$\\{|#\\{|\\[\\[|]]|^%[A-Za-z_.-]+%$|^\\[[A-Za-z_.,=-]+]$|^\\{[A-Za-z_.-]+}$");

    private MergeTags() {}

    /** Whether one was left in what came. */
    public static boolean areIn(String value) {
        return LEFT.matcher(value).find();
    }
}
