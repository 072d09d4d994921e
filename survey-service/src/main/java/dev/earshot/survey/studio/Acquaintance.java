package dev.earshot.survey.studio;

import dev.earshot.survey.contacting.Contacted;
import dev.earshot.survey.contacting.OptOut;
import dev.earshot.survey.recording.Stock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What staff need to know of a person to do what they wish: that there is something and how much, never what it says.
 *
 * @param links that can still be answered
 */
record Acquaintance(Stock answers, long links, Contacted contacted, Optional<OptOut> optOut) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public String answersShown() {
        return "%,d".formatted(answers.counted());
    }

    public String quarantinedShown() {
        return answers.quarantined() == 0 ? "" : "%,d".formatted(answers.quarantined());
    }

    public String linksShown() {
        return "%,d".formatted(links);
    }

    public String askedShown() {
        return contacted.asked().map(DAY::format).orElse("");
    }

    public String optOutShown() {
        return optOut.map(one -> "Not to be asked since " + DAY.format(one.since()) + ": "
                        + (one.by() == OptOut.By.PERSON ? "their own wish" : "put on the list by staff"))
                .or(() -> contacted.quietUntil().map(Acquaintance::quiet))
                .orElse("May be asked, as far as the rules of a survey do not leave them out");
    }

    private static String quiet(Instant end) {
        return "Not to be asked until " + DAY.format(end)
                + ", for the organisation's quiet period runs since they were asked, or answered, last; a survey that is"
                + " set to keep to rules of its own may ask";
    }

    public boolean linked() {
        return links > 0;
    }
}
