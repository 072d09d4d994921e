package dev.earshot.sentiment.trying;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text to start with. */
record Example(String name, Typed typed) {
    static final List<Example> ALL = List.of(
            new Example(
                    "Praise and blame",
                    new Typed(
                            "The technician was friendly and the fitting was quick. But I had to call five times to get a"
                                    + " date, and nobody rang back! Could you please let us book online?",
                            "",
                            "",
                            "",
                            "")),
            new Example(
                    "A score against its words",
                    new Typed(
                            "Worst support I have ever had. The app crashes every time I pay, so I am cancelling my"
                                    + " contract.",
                            "What is the reason for your score?",
                            "nps",
                            "10",
                            "en")),
            new Example(
                    "French",
                    new Typed(
                            "Le personnel est très aimable, merci ! Attente beaucoup trop longue en caisse.",
                            "",
                            "",
                            "",
                            "fr")));

    /** The form filled in with it, as a query. */
    public String query() {
        return field(Typed.TEXT, typed.text())
                + "&" + field(Typed.QUESTION, typed.question())
                + "&" + field(Typed.METRIC, typed.metric())
                + "&" + field(Typed.SCORE, typed.score())
                + "&" + field(Typed.LANGUAGE, typed.language());
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
