package dev.earshot.survey.sharing;

import dev.earshot.survey.field.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which snippets of a survey are wished for, as it stands in an address.
 *
 * @param lang the language; absent for the default one
 * @param test whether they are for trying out, so that no answer counts
 * @param to whose link the buttons are; absent for everybody's
 * @param tool that sends them
 * @param placeholder how a tool that we do not know writes the column of links
 */
record Wish(
        @RestQuery @Nullable String lang,
        @RestQuery @Nullable String test,
        @RestQuery @Nullable String to,
        @RestQuery @Nullable String tool,
        @RestQuery @Nullable String placeholder) {
    /** The member that a person types into. */
    static final String PLACEHOLDER = "placeholder";

    private static final int LONGEST = 200;

    /**
     * Begins with a sign, so that it is never an address of somebody else; a double quote would end the attribute, and a
     * browser would read an HTML entity as something else again.
     */
    private static final Pattern COLUMN =
            Pattern.compile("(?!.*&(?:#|\\p{Alpha}\\p{Alnum}*;))[^\\p{L}\\p{N}\\s/\\\\\"][^\"]*");

    private enum Whose {
        EVERYBODY,
        PERSON,
        REFERENCE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isTest() {
        return new Field("test").truth(test);
    }

    /**
     * Where the buttons lead.
     *
     * @throws dev.earshot.common.problem.ProblemException when it is no place that we know
     */
    Destination destination() {
        MailingTool chosen = MailingTool.named(tool);
        return switch (whose()) {
            case EVERYBODY -> new Destination.OpenLink();
            case PERSON -> own(typed().orElseGet(chosen::url));
            case REFERENCE -> new Destination.NamedLink(chosen);
        };
    }

    private Whose whose() {
        return to == null ? Whose.EVERYBODY : new Field("to").word(to, List.of(Whose.values()));
    }

    private Destination own(String column) {
        if (isTest()) {
            throw new Field("to")
                    .refused(
                            "What is answered by a person's own link counts, so it is no test.",
                            "A test takes everybody's link: leave out `to`.");
        }
        return new Destination.OwnLink(column);
    }

    /** The same without what nobody can read as a column; for a form that comes back. */
    Wish withoutPlaceholder() {
        return new Wish(lang, test, to, tool, null);
    }

    private Optional<String> typed() {
        Field field = new Field(PLACEHOLDER);
        Optional<String> typed = field.optionalText(placeholder, LONGEST).map(field::line);
        if (typed.isPresent() && !COLUMN.matcher(typed.get()).matches()) {
            throw field.refused(
                    "This is not how a mailing tool writes a column.",
                    "Begin with the tool's signs, as in {{url}}, *|URL|* or %%url%%, and write no double quotes and no HTML entities such as &amp;.");
        }
        return typed;
    }

    /** Whether the buttons are these, for the form that asks. */
    public boolean isTo(String whose) {
        return whose().toString().equals(whose);
    }

    public boolean isBy(MailingTool other) {
        return MailingTool.named(tool).equals(other);
    }

    /** What an address of ours needs to show the same in a language. */
    public String query(String language) {
        StringBuilder query = new StringBuilder("lang=").append(encoded(language));
        if (isTest()) {
            query.append("&test=true");
        }
        if (whose() != Whose.EVERYBODY) {
            query.append("&to=")
                    .append(whose())
                    .append("&tool=")
                    .append(MailingTool.named(tool).key());
            typed().ifPresent(column -> query.append("&placeholder=").append(encoded(column)));
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
