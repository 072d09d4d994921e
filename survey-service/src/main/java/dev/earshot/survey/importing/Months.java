package dev.earshot.survey.importing;

import dev.earshot.survey.csv.PlainName;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The months by their names and the usual abbreviations of them. */
final class Months {
    private static final List<Locale> LANGUAGES = Stream.of("en", "fr", "de", "es", "nl", "pt")
            .map(Locale::forLanguageTag)
            .toList();
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Month> BY_NAME = byName();

    private Months() {}

    static Optional<Month> of(String name) {
        return Optional.ofNullable(BY_NAME.get(PlainName.of(name)));
    }

    private static Map<String, Month> byName() {
        Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER, "mrz", Month.MARCH));
        for (Month month : Month.values()) {
            for (Locale language : LANGUAGES) {
                STYLES.forEach(style -> months.put(PlainName.of(month.getDisplayName(style, language)), month));
            }
        }
        return months;
    }
}
