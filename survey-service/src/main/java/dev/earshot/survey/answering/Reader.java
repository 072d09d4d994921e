package dev.earshot.survey.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, as far as we want to know.
 *
 * @param languages what to speak, best first
 * @param frame around the page, if it is shown within another
 */
record Reader(List<String> languages, Optional<Frame> frame) {
    Reader {
        languages = List.copyOf(languages);
    }

    static Reader of(@Nullable String asked, Optional<String> ofLink, @Nullable String acceptLanguage) {
        List<String> languages = new ArrayList<>();
        if (asked != null) {
            languages.add(asked);
        }
        ofLink.ifPresent(languages::add);
        if (acceptLanguage != null) {
            languages.addAll(accepted(acceptLanguage));
        }
        return new Reader(languages, Optional.empty());
    }

    /** As it is, but with another language first, such as the one that the form was in. */
    Reader preferring(String language) {
        List<String> all = new ArrayList<>(List.of(language));
        all.addAll(languages);
        return new Reader(all, frame);
    }

    /** As it is, but within a page of a website. */
    Reader within(Frame surrounding) {
        return new Reader(languages, Optional.of(surrounding));
    }

    private static List<String> accepted(String header) {
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(LanguageRange::getRange)
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
