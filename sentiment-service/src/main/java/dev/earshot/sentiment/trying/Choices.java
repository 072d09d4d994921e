package dev.earshot.sentiment.trying;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the form offers to choose from. */
record Choices(Map<String, String> languages, Map<String, String> metrics, List<Example> examples) {
    /** The languages in which surveys are shown, by their codes. */
    static final Map<String, String> LANGUAGES = inOrder(
            "en", "English", "fr", "French", "de", "German", "es", "Spanish", "nl", "Dutch", "pt", "Portuguese");

    /** What surveys measure, by its key. */
    static final Map<String, String> METRICS =
            inOrder("nps", "NPS (0 to 10)", "csat", "CSAT (1 to 5)", "ces", "CES (1 to 7)");

    static final Choices OFFERED = new Choices(LANGUAGES, METRICS, Example.ALL);

    private static Map<String, String> inOrder(String... keysAndNames) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < keysAndNames.length; i += 2) {
            choices.put(keysAndNames[i], keysAndNames[i + 1]);
        }
        return Collections.unmodifiableMap(choices);
    }
}
