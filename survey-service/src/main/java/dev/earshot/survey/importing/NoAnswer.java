package dev.earshot.survey.importing;

import dev.earshot.survey.csv.PlainName;
import java.util.Set;
import java.util.regex.Pattern;

/** What other products write where a question was put and not answered. */
final class NoAnswer {
    private static final Pattern DASHES = Pattern.compile("[-–—.\\s]+");
    private static final Set<String> WORDS = Set.copyOf(NameWords.words("""
            offered, notoffered, unoffered, na, nan, null, none, noanswer, noresponse, notanswered,
            notapplicable, notrated, unrated, skipped, dismissed, dontknow, nonapplicable, sansobjet, sansreponse,
            nonrepondu, nesaitpas, ka, keineangabe, keineantwort, nichtzutreffend, nichtbeantwortet, weißnicht,
            noaplica, sinrespuesta, nosabe, nvt, nietvantoepassing, geenantwoord, weetniet, naoseaplica,
            semresposta, naosei"""));

    private NoAnswer() {}

    static boolean isMeantBy(String cell) {
        return DASHES.matcher(cell).matches() || WORDS.contains(PlainName.of(cell));
    }
}
