package dev.earshot.survey.privacy;

import java.util.List;

/** IP addresses of both versions. */
final class IpAddresses {
    private static final String KIND = "[ip]";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)";

    private static final String WORD = "\\p{L}\\p{N}";

    private IpAddresses() {}

    static List<Rule> rules() {
        return List.of(
                new Rule.Matching(
                        KIND,
                        "(?<![" + WORD + ".])(?:" + OCTET + "(?:\\.|[\\[(]\\.[\\])])){3}" + OCTET + "(?![" + WORD
                                + "]|\\.\\d)"),
                new Rule.Matching(
                        KIND, "(?<![" + WORD + ":])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![" + WORD + ":])"),
                new Rule.Matching(
                        KIND,
                        "(?<![" + WORD + ":])(?=[0-9A-Fa-f:]*\\d)(?=[0-9A-Fa-f]{3})(?:[0-9A-Fa-f]{1,4}:){1,7}"
                                + "(?:(?::[0-9A-Fa-f]{1,4}){1,6}|:)(?![" + WORD + ":])"));
    }
}
