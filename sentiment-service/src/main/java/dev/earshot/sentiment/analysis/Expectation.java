package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.polarity.Mood;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What question and score make likely before a word is read. It decides where the words leave it open: "Delivery." is a
 * complaint after "What could we improve?"; clear words stand whatever the score says.
 */
record Expectation(double negativeTimes, double positiveTimes) {
    /** How many times as likely one side is; words that are surer than that are not outvoted. */
    private static final double TIMES = 4;

    private static final Expectation OPEN = new Expectation(1, 1);
    private static final Pattern ASKS_FOR_BLAME = Pattern.compile(
            "improv|disappoint|frustrat|do better|difficult|wrong|missing|dislik|least|problem|annoy"
                    + "|amélior|déçu|décev|manqu|difficil|moins aimé",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ASKS_FOR_PRAISE = Pattern.compile(
            "like (?:most|best|about)|love|enjoy|do(?:ing)? well|went well|best thing|strength|appreciat"
                    + "|plaît|plu |apprécié|aimé le plus|points forts",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOTHING = Pattern.compile(
            "\\W*(?:no|none|nothing|nope|n/?a|nil|non|rien|aucune?|ras)\\b[^\\p{L}]*", Pattern.CASE_INSENSITIVE);

    static Expectation of(Comment comment) {
        if (NOTHING.matcher(comment.text()).matches()) {
            return OPEN;
        }
        Expectation asked = asked(comment.question());
        return comment.rating()
                .map(rating -> switch (rating) {
                    case DETRACTOR -> new Expectation(asked.negativeTimes * TIMES, asked.positiveTimes);
                    case PASSIVE -> asked;
                    case PROMOTER -> new Expectation(asked.negativeTimes, asked.positiveTimes * TIMES);
                })
                .orElse(asked);
    }

    Mood applied(Mood words) {
        return words.given(negativeTimes, positiveTimes);
    }

    private static Expectation asked(@Nullable String question) {
        if (question == null) {
            return OPEN;
        }
        boolean blame = ASKS_FOR_BLAME.matcher(question).find();
        boolean praise = ASKS_FOR_PRAISE.matcher(question).find();
        if (blame == praise) {
            return OPEN;
        }
        return blame ? new Expectation(TIMES, 1) : new Expectation(1, TIMES);
    }
}
