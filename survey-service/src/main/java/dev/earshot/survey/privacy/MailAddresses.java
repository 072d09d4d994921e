package dev.earshot.survey.privacy;

import java.util.List;

/** Addresses of mail, as programs write them and as people do who hide or dictate them. */
final class MailAddresses {
    private static final String KIND = "[mail]";
    private static final String LOCAL = SpokenMail.LOCAL_PART;
    private static final String HOST_PART = SpokenMail.HOST_PART;
    private static final String HOST = HOST_PART + "(?:\\." + HOST_PART + ")++";

    private MailAddresses() {}

    static List<Rule> rules() {
        return List.of(
                new Rule.Matching(KIND, "[\"“”„](?:[^\"“”„\\\\\r\n]|\\\\.){1,64}+[\"“”]@" + HOST),
                new Rule.Matching(KIND, LOCAL + "@" + HOST + "(?<=[\\p{L}\\p{N}-]{2})"),
                // With blanks it may be a shop, or two sentences: "dinner @ home.Great".
                new Rule.Matching(
                        KIND,
                        "(?iu)" + LOCAL + "(?: @ ?|@ )" + HOST_PART + "(?:\\." + HOST_PART + "){0,3}?\\."
                                + SpokenMail.TOP_LEVEL),
                new Rule.Matching(
                        KIND,
                        "(?iu)" + LOCAL + " ?[\\[({<] ?(?:at|@|ät|arroba|arobase) ?[\\])}>] ?" + HOST_PART
                                + "(?: ?(?:\\.|[\\[({<] ?(?:dot|\\.|punkt|point|punto|ponto) ?[\\])}>]) ?" + HOST_PART
                                + ")++"),
                new Rule.Matching(
                        KIND,
                        "(?iu)" + LOCAL + "[\\[(]a[\\])]" + HOST_PART + "(?:\\." + HOST_PART + "){0,3}?\\."
                                + SpokenMail.TOP_LEVEL),
                new Rule.Matching(
                        KIND, "(?iu)" + LOCAL + "@(?:g(?:oogle)?mail|hotmail|icloud|outlook|yahoo)(?![\\p{L}\\p{N}])"),
                new SpokenMail(KIND));
    }
}
