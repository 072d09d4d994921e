package dev.earshot.survey.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** IP addresses of both versions. */
final class IpAddresses {
    private static final String KIND = "[ip]";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";

    private static final String BESIDE = "number|nr|no|num|nummer|numero|auf|to|a|and|und|et|y|e|en";

    /** What is numbered with four groups as well, in eight languages without accents. */
    private static final Pattern VERSION = Pattern.compile("(?iu)(?<!\\p{L})(?:"
            + String.join(
                    "|",
                    "vers(?:ions?|ione|ie|ao)?|ver|v|release|build|update|upgrade|mise a jour|actuali[sz]acion|atualizacao|aktualisierung|patch|firmware|software|app",
                    "macos|ios|android|windows|linux|chrome|chromium|firefox|safari|edge|opera|java",
                    "sections?|sec|chapters?|clauses?|articles?|art|seccion|capitulo|capitolo|sezione|secao|chapitre|articul?o",
                    "abschnitt|kapitel|ziffer|punkt|artikel|hoofdstuk",
                    "[§¶]")
            + ")(?:[ .:,]{1,2}(?:" + BESIDE + "|[0-9.]+)){0,3}[ .:]{0,2}$");

    private static final String WORD = "\\p{L}\\p{N}";

    private IpAddresses() {}

    static List<Rule> rules() {
        return List.of(
                new Rule.Behind(
                        KIND,
                        "(?<![" + WORD + ".])(?:" + OCTET + "(?:\\.|[\\[(]\\.[\\])])){3}" + OCTET + "(?![" + WORD
                                + "]|\\.\\d)",
                        words -> !VERSION.matcher(words).find()),
                new Rule.Matching(
                        KIND, "(?<![" + WORD + ":])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![" + WORD + ":])"),
                new Rule.Matching(
                        KIND, "(?<![" + WORD + ":])::(?:[0-9A-Fa-f]{1,4}:){1,6}[0-9A-Fa-f]{1,4}(?![" + WORD + ":.])"),
                new Rule.Matching(
                        KIND,
                        "(?<![" + WORD + ":])(?=[0-9A-Fa-f:]*\\d)(?=[0-9A-Fa-f]{3})(?:[0-9A-Fa-f]{1,4}:){1,7}"
                                + "(?:(?::[0-9A-Fa-f]{1,4}){1,6}|:)(?![" + WORD + ":])"));
    }
}
