package dev.earshot.survey.answering;

import dev.earshot.survey.asking.Direction;
import dev.earshot.survey.asking.PageWords;
import io.quarkus.qute.RawString;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a page are in another language than the page, so that a screen reader does not read English as Polish.
 *
 * @param language of our words; empty where it is the page's
 * @param own words that the survey has said in the page's language
 */
record Foreign(Optional<String> language, Set<String> own) {
    static final Foreign NONE = new Foreign(Optional.empty(), Set.of());

    static Foreign in(String page, String ours, @Nullable PageWords own) {
        return Direction.primary(page).equals(ours)
                ? NONE
                : new Foreign(Optional.of(ours), own == null ? Set.of() : own.given());
    }

    /** What an element with nothing but this text needs. */
    public RawString mark(String text) {
        return new RawString(language.filter(foreign -> !own.contains(text))
                .map(foreign -> " lang=\"" + foreign + "\" dir=\"" + Direction.of(foreign) + "\"")
                .orElse(""));
    }
}
