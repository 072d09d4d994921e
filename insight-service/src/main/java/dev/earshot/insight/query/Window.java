package dev.earshot.insight.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far back pages and pain points look from today. */
public enum Window {
    D30("30d", "30 days", 30),
    D90("90d", "90 days", 90),
    D180("180d", "180 days", 180),
    ALL("all", "All time", null);

    /** What the API says of the parameter {@code window}. */
    public static final String PARAMETER = "How far back from today: 30d, 90d (usual), 180d or all";

    public static final Window USUAL = D90;
    /** Nothing that Earshot collects is older. */
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final String key;
    private final String label;
    private final @Nullable Integer days;

    Window(String key, String label, @Nullable Integer days) {
        this.key = key;
        this.label = label;
        this.days = days;
    }

    public static List<Window> choices() {
        return List.of(values());
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Period endingOn(LocalDate today) {
        return new Period(days == null ? BEGINNING : today.minusDays(days - 1), today);
    }

    /** The same length just before, to compare with; everything has nothing before it. */
    public Optional<Period> beforeThat(LocalDate today) {
        return days == null ? Optional.empty() : Optional.of(endingOn(today).before());
    }

    /**
     * Reads the parameter {@code window}; the usual one when it is absent.
     *
     * @throws dev.earshot.common.problem.ProblemException 400 naming it and the allowed values
     */
    public static Window of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return USUAL;
        }
        return Arrays.stream(values())
                .filter(window -> window.key.equals(text))
                .findFirst()
                .orElseThrow(() -> Parameters.notOneOf("window", keys()));
    }

    private static List<String> keys() {
        return Arrays.stream(values()).map(Window::key).toList();
    }
}
