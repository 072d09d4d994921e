package dev.earshot.survey.privacy;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What addresses, pages, mails and programs make of the plain characters that mean something to them. */
final class Escapes {
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("commat", "@"),
            Map.entry("period", "."),
            Map.entry("plus", "+"),
            Map.entry("colon", ":"),
            Map.entry("hyphen", "-"),
            Map.entry("dash", "-"),
            Map.entry("lowbar", "_"),
            Map.entry("sol", "/"),
            Map.entry("nbsp", " "));

    private static final Pattern ESCAPED = Pattern.compile("(?:%|&#[xX]0*|\\\\u00|\\\\x)(?<hex>[2-7]\\p{XDigit});?"
            + "|=(?<quoted>[2-7][0-9A-F])|&#0*(?<decimal>\\d{2,3});|&(?<entity>" + String.join("|", ENTITIES.keySet())
            + ");|\\\\(?=\\p{Punct})");

    private Escapes() {}

    /** Where some are. */
    static Matcher in(String text) {
        return ESCAPED.matcher(text);
    }

    /** The character itself; nothing for the backslash before one. */
    static String meant(MatchResult escape) {
        return Optional.ofNullable(escape.group("hex"))
                .or(() -> Optional.ofNullable(escape.group("quoted")))
                .map(digits -> Character.toString(Integer.parseInt(digits, 16)))
                .or(() -> Optional.ofNullable(escape.group("decimal"))
                        .map(digits -> Character.toString(Integer.parseInt(digits))))
                .or(() -> Optional.ofNullable(escape.group("entity")).map(ENTITIES::get))
                .orElse("");
    }
}
