package dev.earshot.survey.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** In which order dates written in numbers tell day, month and year; a year of four digits in front is always one. */
enum DateOrder {
    DMY("dmy", "Day first: 31/12/2025"),
    MDY("mdy", "Month first: 12/31/2025"),
    YMD("ymd", "Year first: 2025-12-31"),
    /** Days since the end of 1899, as spreadsheets store dates; no order, but as much to be said as one. */
    SERIAL("serial", "Days as Excel counts them: 46022");

    /** Those of three numbers. */
    static final List<DateOrder> OF_NUMBERS = List.of(DMY, MDY, YMD);

    private final String word;
    private final String name;

    DateOrder(String word, String name) {
        this.word = word;
        this.name = name;
    }

    /** The date that three numbers are in this order; empty where they are none. */
    Optional<LocalDate> date(String first, String second, String third) {
        return parts(first, second, third).flatMap(Parts::date);
    }

    /** Whether three numbers look like a date in this order whose month has no such day, such as 30.02.2025. */
    boolean isNoDay(String first, String second, String third) {
        return parts(first, second, third).filter(Parts::isNoDay).isPresent();
    }

    private Optional<Parts> parts(String first, String second, String third) {
        if (first.length() == 4) {
            return Optional.of(new Parts(first, second, third));
        }
        return switch (this) {
            case DMY -> Optional.of(new Parts(third, second, first));
            case MDY -> Optional.of(new Parts(third, first, second));
            case YMD -> Optional.of(new Parts(first, second, third));
            case SERIAL -> Optional.empty();
        };
    }

    private record Parts(String year, String month, String day) {
        boolean isNoDay() {
            return date().isEmpty()
                    && day.length() <= 2
                    && Integer.parseInt(day) <= 31
                    && new Parts(year, month, "1").date().isPresent();
        }

        Optional<LocalDate> date() {
            return DateOrder.day(year, month, day);
        }
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
