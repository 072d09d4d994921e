package dev.earshot.insight.scores;

import java.util.Locale;

/** What answers are grouped by. Days are UTC; weeks begin on Monday. */
public enum Grouping {
    DAY("CAST(day AS CHAR)"),
    WEEK("CAST(DATE_SUB(day, INTERVAL WEEKDAY(day) DAY) AS CHAR)"),
    MONTH("DATE_FORMAT(day, '%Y-%m-01')"),
    STAGE("stage"),
    TOUCHPOINT("touchpoint");

    private final String column;

    Grouping(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
