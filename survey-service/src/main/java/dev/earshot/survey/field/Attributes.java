package dev.earshot.survey.field;

import dev.earshot.survey.privacy.Redaction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Segments that come with an invitation or an answer, such as {@code plan=premium}. */
public final class Attributes {
    /** At most so many per answer. */
    public static final int MOST = 20;

    /** At most so many characters per value. */
    public static final int LONGEST = 200;

    /** At most so many characters per name. */
    public static final int LONGEST_NAME = 40;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");

    private Attributes() {}

    /** The attributes in the order of their names; blank values are left out. */
    public static SortedMap<String, String> of(Field field, @Nullable Map<String, @Nullable String> sent) {
        SortedMap<String, String> attributes = new TreeMap<>();
        if (sent == null) {
            return attributes;
        }
        if (sent.size() > MOST) {
            throw field.refused("There are " + sent.size() + " attributes.", "Send at most " + MOST + ".");
        }
        sent.forEach((name, value) -> field.of(checkedName(field, name))
                .optionalText(value, LONGEST)
                .ifPresent(text -> attributes.put(name, text)));
        return attributes;
    }

    /** The name itself, when it is one that an attribute can have. */
    public static String checkedName(Field field, String name) {
        if (!NAME.matcher(name).matches()) {
            throw field.refused(
                    "An attribute's name is 1 to 40 letters, digits, `_`, `.` and `-`, beginning with a letter.",
                    "Rename the attribute.");
        }
        if (Redaction.concerns(name)) {
            throw field.refused(
                    "The name of an attribute holds what looks like somebody's number or address.",
                    "Name what the attribute is about, such as `plan`; numbers of people belong into no name.");
        }
        return name;
    }

    /** Names that the columns of a file can have as attributes, each different. */
    public static List<String> namesOf(List<String> header) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String column : header) {
            String wish = nameOf(column);
            String name = wish;
            for (int number = 2; !taken.add(name); number++) {
                name = wish.substring(0, Math.min(wish.length(), 36)) + "_" + number;
            }
            names.add(name);
        }
        return names;
    }

    private static String nameOf(String column) {
        String plain = Normalizer.normalize(column, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_.-]+", "_")
                .replaceAll("^[^A-Za-z]+|_+$", "");
        return plain.isEmpty() || Redaction.concerns(column)
                ? "column"
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
