package dev.earshot.survey.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** In which order dates written in numbers tell day, month and year; a year of four digits in front is always one. */
enum DateOrder {
    DMY("dmy", "Day first: 31/12/2025"),
    MDY("mdy", "Month first: 12/31/2025"),
    YMD("ymd", "Year first: 2025-12-31");

    private final String word;
    private final String name;

    DateOrder(String word, String name) {
        this.word = word;
        this.name = name;
    }

    /** The date that three numbers are in this order; empty where they are none. */
    Optional<LocalDate> date(String first, String second, String third) {
        if (first.length() == 4) {
            return day(first, second, third);
        }
        return switch (this) {
            case DMY -> day(third, second, first);
            case MDY -> day(third, first, second);
            case YMD -> day(first, second, third);
        };
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        boolean isYear = year.length() == 4 || year.length() == 2;
        if (!isYear || month.length() > 2 || day.length() > 2) {
            return Optional.empty();
        }
        try {
            int given = Integer.parseInt(year);
            int full = year.length() == 2 ? 2000 + given : given;
            return Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    String inWords() {
        return name;
    }

    @Override
    public String toString() {
        return word;
    }
}
