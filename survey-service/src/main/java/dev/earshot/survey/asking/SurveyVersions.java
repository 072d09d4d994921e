package dev.earshot.survey.asking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All published versions. */
@ApplicationScoped
class SurveyVersions implements PanacheRepositoryBase<SurveyVersion, SurveyVersion.Place> {
    Wordings wording(UUID surveyId, int version) {
        return findByIdOptional(new SurveyVersion.Place(surveyId, version))
                .orElseThrow()
                .wording();
    }
}
