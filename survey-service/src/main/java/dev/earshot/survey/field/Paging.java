package dev.earshot.survey.field;

import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at most, 1 to 500
 * @param cursor the place where the last page ended
 */
public record Paging(int limit, Optional<Cursor> cursor) {
    private static final int USUAL = 50;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    public static Paging of(@Nullable String limit, @Nullable String cursor) {
        return new Paging(number(limit), Optional.ofNullable(cursor).map(text -> Cursor.decode(text, 1)));
    }

    /** The place as an identifier, for lists whose newest come first. */
    public Optional<UUID> belowId() {
        try {
            return cursor.map(at -> UUID.fromString(at.values().getFirst()));
        } catch (IllegalArgumentException notOurs) {
            throw Cursor.refusal();
        }
    }

    /** The place as a number, for lists that begin at 1; 0 for their beginning. */
    public long afterNumber() {
        try {
            return cursor.map(at -> Long.parseLong(at.values().getFirst())).orElse(0L);
        } catch (NumberFormatException notOurs) {
            throw Cursor.refusal();
        }
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (NUMBER.matcher(text).matches() && Integer.parseInt(text) <= PageOf.MOST) {
            return Integer.parseInt(text);
        }
        throw new Field("limit")
                .refused("The limit is not a number from 1 to " + PageOf.MOST + ".", "Send one, or none.");
    }
}
