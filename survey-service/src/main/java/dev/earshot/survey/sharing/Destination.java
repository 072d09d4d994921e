package dev.earshot.survey.sharing;

import java.util.List;

/** Whose link the buttons of a snippet are. */
sealed interface Destination {
    /** Everybody's: the open link as it is. */
    record OpenLink() implements Destination {}

    /** Each person's own, out of the list of a mailing. */
    record OwnLink(String placeholder) implements Destination {}

    /** The open link, into which the mailing tool writes whose answer it is. */
    record NamedLink(MailingTool tool) implements Destination {}

    /** Whether the link proves whose answer it is. */
    default boolean isSigned() {
        return this instanceof NamedLink(MailingTool tool) && tool.signs();
    }

    /**
     * The link to put in.
     *
     * @param open the survey's open link
     * @param key that a tool signs with, or what stands for it
     */
    default Link link(String open, String key) {
        return switch (this) {
            case OpenLink() -> new Link(open + "?", List.of());
            case OwnLink(String placeholder) -> new Link(placeholder + "?", List.of(placeholder));
            case NamedLink(MailingTool tool) -> new Link(tool.link(open, key) + "&", tool.placeholders(key));
        };
    }
}
