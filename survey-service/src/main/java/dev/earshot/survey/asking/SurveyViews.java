package dev.earshot.survey.asking;

import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Paging;
import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows surveys together with what follows from their journey and the deployment's address. */
@ApplicationScoped
public class SurveyViews {
    private static final int KEYS_TRIED = 50;

    private final Database database;
    private final Surveys surveys;
    private final Journeys journeys;
    private final String origin;

    SurveyViews(
            Database database,
            Surveys surveys,
            Journeys journeys,
            @ConfigProperty(name = "earshot.url") String origin) {
        this.database = database;
        this.surveys = surveys;
        this.journeys = journeys;
        this.origin = origin;
    }

    /** Surveys, newest first. */
    public PageOf<SurveyView> newestFirst(Paging paging) {
        return database.inTransaction(() -> {
            List<Survey> rows = surveys.newestFirst(paging.belowId(), paging.limit() + 1);
            return PageOf.ofSurplus(rows, paging.limit(), survey -> Cursor.at(survey.id()))
                    .map(this::of);
        });
    }

    /**
     * One survey.
     *
     * @throws ProblemException when there is none
     */
    public SurveyView byKey(String key) {
        return find(key).orElseThrow(() -> Surveys.unknown(key).toException());
    }

    /** One survey, if there is one. */
    public Optional<SurveyView> find(String key) {
        return database.inTransaction(() -> surveys.byKey(key).map(this::of));
    }

    /** The survey whose words for the pages in this language, which Earshot does not speak, others may take over. */
    public Optional<SurveyView> withPageWords(String language) {
        return database.inTransaction(() -> surveys.withPageWords(language).map(this::of));
    }

    /**
     * What other tables know a survey by.
     *
     * @throws ProblemException when there is none
     */
    public UUID idOf(String key) {
        return database.inTransaction(() -> surveys.byKey(key)
                .orElseThrow(() -> Surveys.unknown(key).toException())
                .id());
    }

    /** The wished key, or one made of it that no survey has. */
    public String freeKey(String wish) {
        return database.inTransaction(() -> Stream.concat(
                        Stream.of(wish), IntStream.rangeClosed(2, KEYS_TRIED).mapToObj(number -> wish + "-" + number))
                .filter(key -> surveys.byKey(key).isEmpty())
                .findFirst()
                .orElse(wish));
    }

    /** The first of these names that no survey has, or the first of them. */
    String freeName(List<String> wishes) {
        return wishes.stream()
                .filter(name -> surveys.named(name) == 0)
                .findFirst()
                .orElse(wishes.getFirst());
    }

    SurveyView of(Survey survey) {
        Journey journey = journeys.findById(survey.journeyId());
        return new SurveyView(
                survey.key(),
                survey.name(),
                survey.metric(),
                journey.key(),
                survey.touchpoint(),
                journey.stageOf(survey.touchpoint()),
                survey.state(),
                survey.publishedVersion(),
                survey.publishedVersion() == 0 ? null : openLink(survey.key()),
                survey.draft().defaultLanguage(),
                survey.draft().byLanguage(),
                survey.redacts(),
                survey.proofOfWork(),
                survey.retention().days().orElse(null),
                survey.embedOrigins().origins(),
                survey.createdAt(),
                survey.changedAt());
    }

    String openLink(String key) {
        return origin + "/s/" + key;
    }
}
