package dev.earshot.survey.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Addresses of mail as people dictate them. Of all that reads {@code X at Y.com} most are shops and what was done there, so
 * something must say that it is an address: the dot in words, what X looks like, whose Y is, or the words before.
 */
record SpokenMail(String kind) implements Rule {
    static final String LOCAL_PART = "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++";
    static final String HOST_PART = "[\\p{L}\\p{N}-]++";

    private static final String ENDINGS =
            "com|org|net|edu|gov|info|biz|io|eu|us|uk|ie|de|at|ch|fr|be|nl|lu|es|pt|it|pl|cz|dk"
                    + "|se|fi|br|mx|ar|cl|ca|au|nz|jp|cn|ae|sa";

    /** In one case, as addresses write it: what has only its first letter large begins a sentence. */
    static final String TOP_LEVEL = "(?-i:" + ENDINGS + "|" + ENDINGS.toUpperCase(Locale.ROOT) + ")(?![\\p{L}\\p{N}])";

    private static final Pattern FORM = Pattern.compile("(?iu)(?<local>" + LOCAL_PART
            + "(?: (?:dot|punkt|punto|ponto) [\\p{L}\\p{N}._%+'-]++){0,3}) (?<at>at|ät|arroba|arobase) (?<host>"
            + HOST_PART + "(?:(?:\\.| dot )" + HOST_PART
            + "){0,3}?(?:\\.| (?:dot|punkt|point|punto|ponto) )" + TOP_LEVEL + ")");

    /** Dots and underscores within it, or a number behind small letters, as few products have one. */
    private static final Pattern ADDRESS_LIKE = Pattern.compile(
            "\\p{L}[\\p{L}\\p{N}-]*(?:\\.\\p{Ll}[\\p{L}\\p{N}-]*)+|\\p{Ll}{3,}\\d{2,}|[\\p{L}\\p{N}-]+(?:_[\\p{L}\\p{N}-]+)+");

    /** Where nobody shops. */
    private static final Pattern MAIL_HOUSE = Pattern.compile(
            "(?i)(?:gmail|googlemail|hotmail|outlook|icloud|gmx|proton(?:mail)?|yahoo|aol|laposte|wanadoo|libero)\\..*");

    /** Whom one writes to without naming an address, and what one says of addresses. */
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)me|us|you|them|him|her|it|this|that|some(?:one|body)|any(?:one|body)|people|everyone|support|services?|help|sales"
                    + "|staff|team|managers?|agents?|reps?|customers?|orders?|shops?|stores?|accounts?|address(?:es)?|e-?mails?"
                    + "|mails?|numbers?|wrong|right|correct|missing");

    /** They announce an address, in eight languages, all without accents. */
    private static final String WORDS = String.join(
            "|",
            "(?:e-?)?mail(?:s|en|ed)?|address|contact(?:ed)?|reach|write|written|wrote|send|sent",
            "(?:(?:e-?)?mail-?)?adress?en?|schreibt?|schreiben|kontakt(?:ieren)?|erreich(?:bar|en)|schick(?:en|t)?",
            "courriel|mel|ecri(?:re|vez)|contacte[rz]|joindre|envoye[rz]",
            "correo|direccion|escrib(?:ir|eme|anme|a|e)|contact(?:ar|e|en)(?:me|nos)?|enviar?|envie",
            "indirizzo|posta|scriv(?:ere|ete|i|etemi|imi)|contattare|contattatemi",
            "endereco|escrev(?:er|a|am)|contato",
            "adres|schrijf|schrijven|bereik(?:en|baar)|stuur",
            "(?:ال)?(?:بريد|ايميل)ي?");

    private static final String BETWEEN = "me|us|it|them|to|at|on|is|my|under|mir|mich|uns|an|unter|ist|lautet|die"
            + "|moi|nous|a|au|est|le|la|es|el|al|mi|il|e|o|para|aan|mij|naar|op|هو|الالكتروني";

    private static final Pattern ANNOUNCING = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:" + WORDS + ")(?:[^\\p{L}\\p{N}]{1,3}(?:" + BETWEEN + ")){0,4}[^\\p{L}\\p{N}]{1,3}$");

    @Override
    public List<Span> in(String text) {
        return FORM.matcher(text)
                .results()
                .filter(found -> isMeant(found, text))
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    private static boolean isMeant(MatchResult found, String text) {
        if (!found.group("at").equalsIgnoreCase("at")) {
            return true;
        }
        String local = found.group("local");
        String host = found.group("host").toLowerCase(Locale.ROOT);
        if (local.contains(" ")) {
            return true;
        }
        if (host.contains(" ")) {
            // "At some point it was" is English.
            return !host.contains(" point ");
        }
        return ADDRESS_LIKE.matcher(local).matches()
                || (!NO_NAME.matcher(local).matches()
                        && (MAIL_HOUSE.matcher(host).matches()
                                || ANNOUNCING
                                        .matcher(Rule.wordsBefore(text, found.start()))
                                        .find()));
    }
}
