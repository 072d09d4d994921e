package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.journey.Journeys;
import dev.earshot.survey.privacy.Respondents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rows are read against: the survey and the touchpoints of its journey. */
@ApplicationScoped
class ImportSource {
    private final Database database;
    private final Questionnaires questionnaires;
    private final Journeys journeys;
    private final Respondents respondents;

    ImportSource(Database database, Questionnaires questionnaires, Journeys journeys, Respondents respondents) {
        this.database = database;
        this.questionnaires = questionnaires;
        this.journeys = journeys;
        this.respondents = respondents;
    }

    /** The survey that a file is for; a closed one takes history too. */
    Questionnaire survey(@Nullable String key) {
        Field field = new Field("survey");
        if (key == null) {
            throw field.refused("The survey is missing.", "Send the key of a published one; see GET /api/v1/surveys.");
        }
        return questionnaires
                .current(field.slug(key))
                .orElseThrow(() -> field.refused(
                        "There is no published survey with this key.", "Publish it first; see GET /api/v1/surveys."));
    }

    /** What people call the touchpoints at which a survey's answers can be, by their keys. */
    Map<String, String> touchpointNames(Questionnaire questionnaire) {
        return database.inTransaction(() -> {
            Map<String, String> names = new HashMap<>();
            var journey = journeys.byKey(questionnaire.journey()).orElseThrow();
            names.put(questionnaire.touchpoint(), journey.touchpointName(questionnaire.touchpoint()));
            journey.openTouchpoints().forEach(key -> names.put(key, journey.touchpointName(key)));
            return names;
        });
    }

    /** Begins with the first row of a file. */
    RowReading reading(Questionnaire questionnaire, ImportFile.Inspection file, Instant now) {
        Map<String, String> stages = database.inTransaction(() -> {
            Map<String, String> stageOfTouchpoint = new HashMap<>();
            var journey = journeys.byKey(questionnaire.journey()).orElseThrow();
            journey.openTouchpoints().forEach(key -> stageOfTouchpoint.put(key, journey.stageOf(key)));
            return stageOfTouchpoint;
        });
        return new RowReading(file, questionnaire, stages, respondents, now);
    }
}
