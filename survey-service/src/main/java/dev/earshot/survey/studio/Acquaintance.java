package dev.earshot.survey.studio;

import dev.earshot.survey.contacting.OptOut;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What staff need to know of a person to do what they wish: that there is something and how much, never what it says.
 *
 * @param links that can still be answered
 * @param asked when any survey asked them last
 */
record Acquaintance(long answers, long links, Optional<Instant> asked, Optional<OptOut> optOut) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public String answersShown() {
        return "%,d".formatted(answers);
    }

    public String linksShown() {
        return "%,d".formatted(links);
    }

    public String askedShown() {
        return asked.map(DAY::format).orElse("");
    }

    public String optOutShown() {
        return optOut.map(one -> "Not to be asked since " + DAY.format(one.since()) + ": "
                        + (one.by() == OptOut.By.PERSON ? "their own wish" : "put on the list by staff"))
                .orElse("May be asked");
    }

    public boolean linked() {
        return links > 0;
    }
}
