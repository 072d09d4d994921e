package dev.earshot.survey.asking;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.JourneyChanges;
import dev.earshot.survey.journey.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes and changes surveys, inside the caller's transaction, and tells of it. */
@ApplicationScoped
class SurveyDrafting {
    private static final int NAME = 200;
    private static final int COMPANY = 100;
    private static final String FIRST_JOURNEY = "main";

    private final Surveys surveys;
    private final SurveyVersions versions;
    private final Journeys journeys;
    private final JourneyChanges changes;
    private final ReadyWording ready;
    private final Event<SurveyChanged> changed;
    private final Clock clock;

    SurveyDrafting(
            Surveys surveys,
            SurveyVersions versions,
            Journeys journeys,
            JourneyChanges changes,
            ReadyWording ready,
            Event<SurveyChanged> changed,
            Clock clock) {
        this.surveys = surveys;
        this.versions = versions;
        this.journeys = journeys;
        this.changes = changes;
        this.ready = ready;
        this.changed = changed;
        this.clock = clock;
    }

    Survey create(SurveyRequest.Creation creation) {
        String key = new Field("key").slug(creation.key());
        String name = new Field("name").text(creation.name(), NAME);
        Metric metric = new Field("metric").word(creation.metric(), List.of(Metric.values()));
        String journeyKey = creation.journey() == null ? FIRST_JOURNEY : creation.journey();
        Journey journey = journeys.byKey(journeyKey)
                .orElseThrow(
                        () -> new Field("journey").refused("There is no such journey.", "See GET /api/v1/journeys."));
        String touchpoint = touchpoint(journey, creation.touchpoint());
        Wordings draft =
                withDefault(wordings(metric, creation.company(), creation.wording()), creation.defaultLanguage(), "en");
        if (surveys.byKey(key).isPresent()) {
            throw Problem.conflict("key", "There is a survey `" + key + "` already.", "Choose another key.")
                    .toException();
        }
        Survey survey = new Survey(key, name, metric, journey.id(), touchpoint, draft, clock.instant());
        surveys.persistAndFlush(survey);
        if (creation.publish()) {
            versions.persist(survey.publish(clock.instant()));
        }
        tell(survey);
        return survey;
    }

    Survey change(String key, SurveyRequest.Change change) {
        change.requireSomething();
        Survey survey = surveys.lockedByKey(key);
        boolean changes =
                change.name() != null && survey.rename(new Field("name").text(change.name(), NAME), clock.instant());
        if (change.touchpoint() != null) {
            Journey journey = journeys.findById(survey.journeyId());
            changes |= survey.move(touchpoint(journey, change.touchpoint()), clock.instant());
        }
        if (change.rewords()) {
            changes |= survey.reword(reworded(survey, change), clock.instant());
        }
        if (changes) {
            tell(survey);
        }
        return survey;
    }

    Survey publish(String key) {
        return step(key, (survey, now) -> versions.persist(survey.publish(now)));
    }

    Survey close(String key) {
        return step(key, Survey::close);
    }

    Survey reopen(String key) {
        return step(key, Survey::reopen);
    }

    private Survey step(String key, BiConsumer<Survey, java.time.Instant> deed) {
        Survey survey = surveys.lockedByKey(key);
        deed.accept(survey, clock.instant());
        tell(survey);
        return survey;
    }

    private void tell(Survey survey) {
        surveys.flush();
        changes.surveyChanged(survey.journeyId());
        changed.fire(new SurveyChanged(survey.key()));
    }

    private static String touchpoint(Journey journey, @Nullable String sent) {
        Field field = new Field("touchpoint");
        String key = field.slug(sent);
        return journey.touchpoint(key)
                .orElseThrow(() -> field.refused(
                        "The journey `" + journey.key() + "` has no such touchpoint.",
                        "Use one of: " + String.join(", ", journey.openTouchpoints()) + "."))
                .key();
    }

    private Wordings reworded(Survey survey, SurveyRequest.Change change) {
        Wordings draft = survey.draft();
        if (change.wording() == null && change.company() != null) {
            return withDefault(
                    ready.named(survey.metric(), draft.byLanguage(), company(change.company())),
                    change.defaultLanguage(),
                    draft.defaultLanguage());
        }
        Map<String, Wording> byLanguage = change.wording() == null
                ? draft.byLanguage()
                : wordings(survey.metric(), change.company(), change.wording());
        return withDefault(byLanguage, change.defaultLanguage(), draft.defaultLanguage());
    }

    private Map<String, Wording> wordings(
            Metric metric, @Nullable String company, @Nullable Map<String, WordingRequest> sent) {
        if (company != null && !ready.asksFor(metric, sent)) {
            throw ReadyWording.nobodyNames();
        }
        Optional<String> companyName = Optional.ofNullable(company).map(SurveyDrafting::company);
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
