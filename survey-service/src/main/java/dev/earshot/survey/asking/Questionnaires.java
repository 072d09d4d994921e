package dev.earshot.survey.asking;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Published questionnaires, kept in memory: answering must not load surveys. What changes elsewhere (a closed survey, a
 * moved touchpoint) is seen after a second at the latest, what changes here at once.
 */
@ApplicationScoped
public class Questionnaires {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Database database;
    private final Surveys surveys;
    private final SurveyVersions versions;
    private final Journeys journeys;
    private final Clock clock;
    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();

    Questionnaires(Database database, Surveys surveys, SurveyVersions versions, Journeys journeys, Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.versions = versions;
        this.journeys = journeys;
        this.clock = clock;
    }

    private record Kept(Questionnaire questionnaire, Instant since) {}

    /** The current version of a survey; empty when there is no such survey or it was never published. */
    public Optional<Questionnaire> current(String surveyKey) {
        return fresh(
                surveyKey,
                () -> surveys.byKey(surveyKey)
                        .filter(survey -> survey.publishedVersion() > 0)
                        .map(survey -> load(survey, survey.publishedVersion())));
    }

    /** The draft of a survey, as what its publication would make of it; empty when there is no such survey. */
    public Optional<Questionnaire> draft(String surveyKey) {
        return fresh(new DraftOf(surveyKey), () -> surveys.byKey(surveyKey).map(this::drafted));
    }

    private record DraftOf(String key) {}

    private Questionnaire drafted(Survey survey) {
        int shown = survey.publishedVersion();
        boolean same = shown > 0 && versions.wording(survey.id(), shown).equals(survey.draft());
        return questionnaire(survey, same ? shown : shown + 1, survey.draft());
    }

    /** One version of a survey, whatever has been published since. */
    public Optional<Questionnaire> version(UUID surveyId, int version) {
        return fresh(
                new SurveyVersion.Place(surveyId, version),
                () -> surveys.findByIdOptional(surveyId).map(survey -> load(survey, version)));
    }

    /**
     * The same, asked at another touchpoint of its journey.
     *
     * @return empty when the journey has no such touchpoint that is in use
     */
    public Optional<Questionnaire> at(Questionnaire questionnaire, String touchpoint) {
        if (questionnaire.touchpoint().equals(touchpoint)) {
            return Optional.of(questionnaire);
        }
        return fresh(
                new Elsewhere(questionnaire.surveyId(), questionnaire.version(), touchpoint),
                () -> journeys.byKey(questionnaire.journey())
                        .filter(journey -> journey.openTouchpoints().contains(touchpoint))
                        .map(journey -> questionnaire.at(journey.stageOf(touchpoint), touchpoint)));
    }

    private record Elsewhere(UUID survey, int version, String touchpoint) {}

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SurveyChanged change) {
        kept.clear();
    }

    private Optional<Questionnaire> fresh(Object key, java.util.function.Supplier<Optional<Questionnaire>> look) {
        Kept known = kept.get(key);
        if (known != null && known.since().plus(FRESH).isAfter(clock.instant())) {
            return Optional.of(known.questionnaire());
        }
        Instant now = clock.instant();
        Optional<Questionnaire> found = database.inTransaction(look);
        found.ifPresentOrElse(questionnaire -> kept.put(key, new Kept(questionnaire, now)), () -> kept.remove(key));
        return found;
    }

    private Questionnaire load(Survey survey, int version) {
        return questionnaire(survey, version, versions.wording(survey.id(), version));
    }

    private Questionnaire questionnaire(Survey survey, int version, Wordings wordings) {
        Journey journey = journeys.findById(survey.journeyId());
        return new Questionnaire(
                survey.id(),
                survey.key(),
                survey.name(),
                version,
                survey.metric(),
                journey.key(),
                journey.stageOf(survey.touchpoint()),
                survey.touchpoint(),
                survey.state(),
                survey.redacts(),
                survey.proofOfWork(),
                survey.embedOrigins(),
                wordings);
    }
}
