package dev.earshot.survey.asking;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What drafts say after what somebody sends; ready-made wording fills the gaps. */
@ApplicationScoped
class Drafts {
    private static final int COMPANY = 100;

    private final ReadyWording ready;

    Drafts(ReadyWording ready) {
        this.ready = ready;
    }

    /** What a new survey says. */
    Wordings first(Metric metric, SurveyRequest.Creation creation) {
        Map<String, Wording> byLanguage = wordings(metric, creation.company(), creation.wording());
        return withDefault(byScore(metric, byLanguage, creation.readyFollowUps()), creation.defaultLanguage(), "en");
    }

    /** What a survey says after a change. */
    Wordings after(Survey survey, SurveyRequest.Change change) {
        return withDefault(
                byScore(survey.metric(), reworded(survey, change), change.readyFollowUps()),
                change.defaultLanguage(),
                survey.draft().defaultLanguage());
    }

    private Map<String, Wording> reworded(Survey survey, SurveyRequest.Change change) {
        if (change.wording() != null) {
            return wordings(survey.metric(), change.company(), change.wording());
        }
        Map<String, Wording> draft = survey.draft().byLanguage();
        return change.company() == null ? draft : ready.named(survey.metric(), draft, company(change.company()));
    }

    private Map<String, Wording> byScore(Metric metric, Map<String, Wording> byLanguage, @Nullable Boolean wished) {
        return Boolean.TRUE.equals(wished) ? ready.askingByScore(metric, byLanguage) : byLanguage;
    }

    /** What a survey says with this language anew, or as one more. */
    Wordings saying(Survey survey, String language, WordingRequest wording) {
        Map<String, Wording> byLanguage = new TreeMap<>(survey.draft().byLanguage());
        byLanguage.putAll(WordingRequest.complete(Map.of(language, wording), survey.metric(), Optional.empty(), ready));
        WordingRequest.requireFew(byLanguage.size());
        return new Wordings(survey.draft().defaultLanguage(), byLanguage);
    }

    /** All that is wrong with a wording in this language. */
    List<Problem> flaws(Metric metric, String language, WordingRequest wording) {
        return wording.flaws(new Field("wording").of(language), ready.of(metric, language, Optional.empty()));
    }

    /** The same, asking by score in every language that has ready-made questions for it. */
    Wordings askingByScore(Survey survey, String language, WordingRequest wording) {
        Wordings said = saying(survey, language, wording);
        return new Wordings(said.defaultLanguage(), ready.askingByScore(survey.metric(), said.byLanguage()));
    }

    /** What a survey says without this language. */
    Wordings without(Survey survey, String language) {
        String defaultLanguage = survey.draft().defaultLanguage();
        if (language.equals(defaultLanguage)) {
            throw Problem.conflict(
                            "language", "This is the default language.", "Make another language the default one first.")
                    .toException();
        }
        Map<String, Wording> byLanguage = new TreeMap<>(survey.draft().byLanguage());
        byLanguage.remove(language);
        return new Wordings(defaultLanguage, byLanguage);
    }

    private Map<String, Wording> wordings(
            Metric metric, @Nullable String company, @Nullable Map<String, WordingRequest> sent) {
        if (company != null && !ready.asksFor(metric, sent)) {
            throw ReadyWording.nobodyNames();
        }
        Optional<String> companyName = Optional.ofNullable(company).map(Drafts::company);
        return sent == null ? ready.of(metric, companyName) : WordingRequest.complete(sent, metric, companyName, ready);
    }

    private static String company(String sent) {
        return new Field("company").text(sent, COMPANY);
    }

    /** With the default language that is sent, or else the wished one, or else English, or else the first. */
    private static Wordings withDefault(Map<String, Wording> byLanguage, @Nullable String sent, String wished) {
        Field field = new Field("defaultLanguage");
        if (sent == null) {
            String fallback = Stream.of(wished, "en")
                    .filter(byLanguage::containsKey)
                    .findFirst()
                    .orElseGet(() -> byLanguage.keySet().iterator().next());
            return new Wordings(fallback, byLanguage);
        }
        if (!byLanguage.containsKey(sent)) {
            throw field.refused(
                    "The survey has no wording in this language.",
                    "Use one of: " + String.join(", ", byLanguage.keySet()) + ".");
        }
        return new Wordings(sent, byLanguage);
    }
}
