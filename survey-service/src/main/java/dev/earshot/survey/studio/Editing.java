package dev.earshot.survey.studio;

import dev.earshot.survey.asking.Band;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.PageWords;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.SurveyState;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.Wordings;
import dev.earshot.survey.journey.Journey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A survey on its page.
 *
 * @param said the language that is open, as it stands in the form
 * @param page the page's own words in that language
 * @param changed whether the draft says something else than what is shown to people
 * @param saved whether nothing in the form waits to be saved
 */
record Editing(
        SurveyView survey, String touchpoint, String stage, Said said, PageForm page, boolean changed, boolean saved) {
    static Editing of(
            SurveyView survey,
            Journey journey,
            Optional<Questionnaire> shown,
            Said said,
            PageWords english,
            boolean saved) {
        Wordings draft = new Wordings(survey.defaultLanguage(), survey.wording());
        return new Editing(
                survey,
                journey.touchpointName(survey.touchpoint()),
                journey.stageName(survey.stage()),
                said,
                new PageForm(said, english),
                shown.map(now -> !now.wordings().equals(draft)).orElse(true),
                saved);
    }

    /** What the inputs held when the form was drawn, which it sends along. */
    public Map<String, String> was() {
        Map<String, String> was = new TreeMap<>(Settings.of(survey).texts());
        was.putAll(Said.in(survey, said.language()).texts());
        return was;
    }

    /** A language of the draft, in its own name and in English. */
    record Language(String tag, String name, boolean chosen, boolean isDefault) {}

    public List<Language> languages() {
        return survey.wording().keySet().stream().map(this::language).toList();
    }

    /** The language of the form. */
    public Language language() {
        return language(said.language());
    }

    private Language language(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return new Language(tag, name, tag.equals(said.language()), tag.equals(survey.defaultLanguage()));
    }

    /** Whether the draft speaks the language of the form. */
    public boolean speaks() {
        return survey.wording().containsKey(said.language());
    }

    public boolean draft() {
        return survey.state() == SurveyState.DRAFT;
    }

    public boolean open() {
        return survey.state() == SurveyState.OPEN;
    }

    public boolean closed() {
        return survey.state() == SurveyState.CLOSED;
    }

    public boolean publishable() {
        return changed && !closed();
    }

    /** What the question of a band is called. */
    public String bandName(String band) {
        List<Integer> scores = survey.metric().scores(Band.valueOf(band.toUpperCase(Locale.ROOT)));
        return scores.size() == 1
                ? "After a score of " + scores.getFirst()
                : "After a score from " + scores.getFirst() + " to " + scores.getLast();
    }

    /** Whether one of the questions by score is at fault. */
    public boolean flawed(Flaws flaws) {
        return flaws.anyAt(List.of("low", "middle", "high"));
    }

    /** What a company may be named in. */
    public boolean effort() {
        return survey.metric() == Metric.CES;
    }
}
