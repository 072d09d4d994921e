package dev.earshot.survey.asking;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Refusals;
import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.JourneyChanges;
import dev.earshot.survey.journey.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes and changes surveys, each deed in one transaction, and tells of it. */
@ApplicationScoped
public class SurveyDrafting {
    private static final int NAME = 200;
    private static final Field EMBED_ORIGINS = new Field("embedOrigins");
    private static final String FIRST_JOURNEY = "main";

    /** The page on which surveys are made stands where this survey's page would. */
    private static final String TAKEN = "new";

    private final Database database;
    private final Surveys surveys;
    private final SurveyVersions versions;
    private final Journeys journeys;
    private final JourneyChanges changes;
    private final Drafts drafts;
    private final SurveyViews views;
    private final Event<SurveyChanged> changed;
    private final Event<SurveyDuplicated> duplicated;
    private final Clock clock;

    SurveyDrafting(
            Database database,
            Surveys surveys,
            SurveyVersions versions,
            Journeys journeys,
            JourneyChanges changes,
            Drafts drafts,
            SurveyViews views,
            Event<SurveyChanged> changed,
            Event<SurveyDuplicated> duplicated,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.versions = versions;
        this.journeys = journeys;
        this.changes = changes;
        this.drafts = drafts;
        this.views = views;
        this.changed = changed;
        this.duplicated = duplicated;
        this.clock = clock;
    }

    public SurveyView create(SurveyRequest.Creation creation) {
        return answer(() -> created(creation));
    }

    /** A new draft that says what this survey's draft does, at the same touchpoint. Answers stay with the original. */
    public SurveyView duplicate(String key, SurveyRequest.Duplicate wish) {
        return database.inTransaction(() -> {
            SurveyView original = views.byKey(key);
            // Whoever duplicates at the same moment waits here, and then finds the next key that is free.
            journeys.lockedByKey(original.journey());
            String wished = wish.wishedKey(original);
            String freeKey = wish.key() == null ? views.freeKey(wished) : wished;
            String freeName = views.freeName(wish.wishedNames(original).toList());
            SurveyView copy = create(wish.of(original, freeKey, freeName));
            duplicated.fire(new SurveyDuplicated(views.idOf(key), views.idOf(copy.key())));
            return copy;
        });
    }

    /** The survey as it is, which nobody else changes before the current transaction is over. */
    public SurveyView hold(String key) {
        return answer(() -> surveys.lockedByKey(key));
    }

    /** Changes the draft; what is published stays as it is. */
    public SurveyView change(String key, SurveyRequest.Change change) {
        change.requireSomething();
        return answer(() -> changed(key, change));
    }

    /** Says it in one language anew, or in one language more; what is left out is filled from the ready-made wording. */
    public SurveyView reword(String key, String language, WordingRequest wording) {
        return reword(key, survey -> drafts.saying(survey, language, wording));
    }

    /** All that is wrong with such a wording, and not only what would be refused first. */
    public List<Problem> flaws(Metric metric, String language, WordingRequest wording) {
        return drafts.flaws(metric, language, wording);
    }

    /** All that is wrong with the settings that a change sets, and not only what would be refused first. */
    public List<Problem> flaws(SurveyRequest.Change change) {
        return Refusals.of(
                () -> change.name() == null ? "" : name(change.name()),
                () -> change.embedOrigins() == null
                        ? List.of()
                        : EmbedOrigins.of(EMBED_ORIGINS, change.embedOrigins()));
    }

    /** Says it in one language anew, and puts the ready-made questions by score into all that have none of their own. */
    public SurveyView askByScore(String key, String language, WordingRequest wording) {
        return reword(key, survey -> drafts.askingByScore(survey, language, wording));
    }

    /** Does not speak a language any more. */
    public SurveyView silence(String key, String language) {
        return reword(key, survey -> drafts.without(survey, language));
    }

    /** Makes the draft the version that is shown from now on, and opens the survey; nothing where it is shown already. */
    public SurveyView publish(String key) {
        return answer(() -> {
            Survey survey = surveys.lockedByKey(key);
            if (!isShown(survey)) {
                versions.persist(survey.publish(clock.instant()));
                tell(survey);
            }
            return survey;
        });
    }

    private boolean isShown(Survey survey) {
        return survey.state() == SurveyState.OPEN
                && versions.wording(survey.id(), survey.publishedVersion()).equals(survey.draft());
    }

    public SurveyView close(String key) {
        return step(key, Survey::close);
    }

    public SurveyView reopen(String key) {
        return step(key, Survey::reopen);
    }

    private SurveyView answer(Supplier<Survey> deed) {
        return database.inTransaction(() -> views.of(deed.get()));
    }

    /** All that is wrong with a new survey, and not only what would be refused first. */
    public List<Problem> flaws(SurveyRequest.Creation creation) {
        return database.inTransaction(() -> Refusals.of(
                () -> free(new Field("key").slug(creation.key())),
                () -> name(creation.name()),
                () -> touchpoint(journey(creation, journeys::byKey), creation.touchpoint()),
                () -> drafts.first(metric(creation), creation)));
    }

    private String free(String key) {
        if (key.equals(TAKEN)) {
            throw new Field("key")
                    .refused("The address /surveys/new is taken by the page for new surveys.", "Choose another key.");
        }
        if (surveys.byKey(key).isPresent()) {
            throw Problem.conflict("key", "There is a survey `" + key + "` already.", "Choose another key.")
                    .toException();
        }
        return key;
    }

    private static String name(@Nullable String sent) {
        return new Field("name").text(sent, NAME);
    }

    private static Metric metric(SurveyRequest.Creation creation) {
        return new Field("metric").word(creation.metric(), List.of(Metric.values()));
    }

    private static Journey journey(SurveyRequest.Creation creation, Function<String, Optional<Journey>> byKey) {
        return byKey.apply(creation.journey() == null ? FIRST_JOURNEY : creation.journey())
                .orElseThrow(() -> new Field("journey")
                        .refused("There is no such journey.", "Take its key from the list of journeys."));
    }

    private Survey created(SurveyRequest.Creation creation) {
        String key = new Field("key").slug(creation.key());
        String name = name(creation.name());
        Metric metric = metric(creation);
        Journey journey = journey(creation, journeys::lockedByKey);
        String touchpoint = touchpoint(journey, creation.touchpoint());
        Wordings draft = drafts.first(metric, creation);
        Survey survey = new Survey(
                free(key),
                name,
                metric,
                journey.id(),
                touchpoint,
                draft,
                creation.redact() == null || creation.redact(),
                creation.retentionDays() == null ? Retention.FOR_EVER : creation.retentionDays(),
                clock.instant());
        if (creation.embedOrigins() != null) {
            survey.embedIn(EmbedOrigins.of(EMBED_ORIGINS, creation.embedOrigins()), clock.instant());
        }
        if (Boolean.TRUE.equals(creation.proofOfWork())) {
            survey.askForWork(true, clock.instant());
        }
        surveys.persistAndFlush(survey);
        if (creation.publish()) {
            versions.persist(survey.publish(clock.instant()));
        }
        tell(survey);
        return survey;
    }

    private Survey changed(String key, SurveyRequest.Change change) {
        Survey survey = surveys.lockedByKey(key);
        boolean changes = change.name() != null && survey.rename(name(change.name()), clock.instant());
        if (change.touchpoint() != null) {
            Journey journey = journeys.findById(survey.journeyId());
            changes |= survey.move(touchpoint(journey, change.touchpoint()), clock.instant());
        }
        if (change.redact() != null) {
            changes |= survey.redact(change.redact(), clock.instant());
        }
        if (change.proofOfWork() != null) {
            changes |= survey.askForWork(change.proofOfWork(), clock.instant());
        }
        if (change.retentionDays() != null) {
            changes |= survey.retain(change.retentionDays(), clock.instant());
        }
        if (change.embedOrigins() != null) {
            changes |= survey.embedIn(EmbedOrigins.of(EMBED_ORIGINS, change.embedOrigins()), clock.instant());
        }
        if (change.rewords()) {
            changes |= survey.reword(drafts.after(survey, change), clock.instant());
        }
        if (changes) {
            tell(survey);
        }
        return survey;
    }

    private SurveyView reword(String key, Function<Survey, Wordings> rewording) {
        return answer(() -> {
            Survey survey = surveys.lockedByKey(key);
            if (survey.reword(rewording.apply(survey), clock.instant())) {
                tell(survey);
            }
            return survey;
        });
    }

    private SurveyView step(String key, BiConsumer<Survey, Instant> deed) {
        return answer(() -> {
            Survey survey = surveys.lockedByKey(key);
            deed.accept(survey, clock.instant());
            tell(survey);
            return survey;
        });
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
}
