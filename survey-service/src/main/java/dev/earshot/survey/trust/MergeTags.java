package dev.earshot.survey.trust;

import dev.earshot.survey.privacy.Lookalike;
import java.util.regex.Pattern;

/**
 * Places that a mailing tool should have filled in before it sent a link, and what tools write where they know nothing. Some
 * forms are never part of a reference; others look like one and are taken for a tag where they are all of the value.
 */
public final class MergeTags {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.: ]*";

    private static final Pattern ANYWHERE = Pattern.compile(
            "\\{\\{|}}|\\{%|%}|\\*\\||\\|\\*|%%|<%|%>|<\\?|\\?>|[$#%]!?\\{|\\{[!$]|\\[\\[|]]|\\[%|%]|<<|>>|«|»|~~|##|</?span"
                    + "|\\{(?!\\p{XDigit}{8}-) *[\\p{L}_][\\p{L}\\p{N}_.: -]*}|%(?!\\p{XDigit}{2})" + NAME + "%");

    /** A value of small letters, or of capitals, between dashes; other values may begin and end with one by chance. */
    private static final String WORDS = "(?:[A-Z]?[a-z]{2,}(?:_[a-z]+)*|[A-Z]{2,}(?:_[A-Z]+)*)\\d?";

    /** Customers may be called {@code $ada} or {@code (ada)}; these hold what only names of fields do. */
    private static final String FIELD =
            "(?:id|ID|[Ee]?mail|E?MAIL|name|NAME|\\p{L}+(?:Id|ID|Email|Name|N[or])|\\p{L}+(?:[_.]\\p{L}+)+"
                    + "|\\p{L}*(?:nr|NR|(?i:nummer|number|numero|número|numéro)))";

    private static final Pattern ALL_OF_IT = Pattern.compile(String.join(
            "|",
            "%[^%]+%",
            "\\$[^$]+\\$",
            "@[^@]+@",
            "\\[[^\\[\\]]+]",
            "\\$\\[[^\\[\\]]+]",
            "([~#])" + NAME + "\\1",
            "<" + NAME + ">",
            "\\|" + NAME + "\\|",
            "([$|@*^!:&=?])\\2" + NAME + "\\2\\2",
            "\\*" + FIELD + "\\*",
            "\\(" + FIELD + "\\)",
            "\\$" + FIELD,
            "-" + WORDS + "-",
            "__" + WORDS + "__"));

    /** Braces around a UUID are how some systems write it. */
    private static final Pattern BRACES = Pattern.compile("\\{(?!\\p{XDigit}{8}-)[^{}]*}");

    /**
     * Also as spreadsheets say in any language that a formula has failed, marks that stand for nothing, and what a tool has
     * written around nothing.
     */
    private static final Pattern NOTHING = Pattern.compile(
            String.join(
                    "|",
                    "[(<]?(?:null|undefined|none|nil|nan|n/a|n\\. ?a\\.?|unknown|\\[object object])[)>]?",
                    "\\\\n",
                    "#n/?[adv]",
                    "#[\\p{L}¿_]+(?:/0)?[!?]",
                    "[-?. ]*",
                    "\\[ *]",
                    "\\( *\\)",
                    "< *>",
                    "([\"'`|*@#$^~]) *\\1"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MergeTags() {}

    /** Whether one was left in what came, escaped or not, however often. */
    public static boolean areIn(String value) {
        return Lookalike.readings(value).stream()
                .anyMatch(seen -> isTag(seen.text().strip()));
    }

    private static boolean isTag(String seen) {
        return ANYWHERE.matcher(seen).find()
                || ALL_OF_IT.matcher(seen).matches()
                || BRACES.matcher(seen).matches()
                || NOTHING.matcher(seen).matches();
    }
}
