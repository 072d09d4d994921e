package dev.earshot.sentiment.language;

import java.util.List;
import java.util.function.Function;

/** How well the texts of one language are told from the others, among texts of which each was given an answer. */
record Told(int right, int wrong, int missed) {
    static Told of(String language, List<ShortText> texts, Function<ShortText, String> answer) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (ShortText text : texts) {
            boolean is = text.language().equals(language);
            boolean said = answer.apply(text).equals(language);
            right += is && said ? 1 : 0;
            wrong += !is && said ? 1 : 0;
            missed += is && !said ? 1 : 0;
        }
        return new Told(right, wrong, missed);
    }

    double precision() {
        return (double) right / (right + wrong);
    }

    double recall() {
        return (double) right / (right + missed);
    }
}
