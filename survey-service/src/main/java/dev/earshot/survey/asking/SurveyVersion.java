package dev.earshot.survey.asking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was asked from one publication to the next, word by word; never changed. */
@Immutable
@Entity(name = "survey_version")
class SurveyVersion {
    /** Which survey, and which of its versions, counted from 1. */
    @Embeddable
    record Place(
            @Column(name = "survey_id") @JdbcTypeCode(SqlTypes.BINARY)
            UUID surveyId,

            @Column(name = "version") int version) {}

    @EmbeddedId
    private Place place;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private Wordings wording;

    @Column(name = "published_at")
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant publishedAt;

    protected SurveyVersion() {}

    SurveyVersion(UUID surveyId, int version, Wordings wording, Instant publishedAt) {
        this.place = new Place(surveyId, version);
        this.wording = wording;
        this.publishedAt = publishedAt;
    }

    int version() {
        return place.version();
    }

    Wordings wording() {
        return wording;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
