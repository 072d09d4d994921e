package dev.earshot.survey.asking;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.journey.SurveysOfJourney.SurveyEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One question with its scale, asked at one touchpoint. */
@Entity(name = "survey")
class Survey {
    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    private UUID id;

    @Column(name = "slug")
    private String key;

    @Column
    private String name;

    @Column
    private String metric;

    @Column(name = "journey_id")
    @JdbcTypeCode(SqlTypes.BINARY)
    private UUID journeyId;

    @Column
    private String touchpoint;

    @Column
    private String state;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private Wordings draft;

    @Column
    private boolean redacts;

    @Column(name = "proof_of_work")
    private boolean proofOfWork;

    @Column(name = "retention_days")
    private @Nullable Integer retentionDays;

    @Column(name = "embed_origins")
    private String embedOrigins = "";

    @Column(name = "published_version")
    private int publishedVersion;

    @Column(name = "created_at")
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant createdAt;

    @Column(name = "changed_at")
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant changedAt;

    protected Survey() {}

    Survey(
            String key,
            String name,
            Metric metric,
            UUID journeyId,
            String touchpoint,
            Wordings draft,
            boolean redacts,
            Retention retention,
            Instant now) {
        this.id = Ids.next();
        this.key = key;
        this.name = name;
        this.metric = metric.toString();
        this.journeyId = journeyId;
        this.touchpoint = touchpoint;
        this.draft = draft;
        this.redacts = redacts;
        this.retentionDays = retention.days().orElse(null);
        this.state = SurveyState.DRAFT.toString();
        this.createdAt = now;
        this.changedAt = now;
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    String name() {
        return name;
    }

    Metric metric() {
        return Metric.of(metric);
    }

    UUID journeyId() {
        return journeyId;
    }

    String touchpoint() {
        return touchpoint;
    }

    SurveyState state() {
        return SurveyState.of(state);
    }

    Wordings draft() {
        return draft;
    }

    boolean redacts() {
        return redacts;
    }

    boolean proofOfWork() {
        return proofOfWork;
    }

    Retention retention() {
        return new Retention(Optional.ofNullable(retentionDays));
    }

    EmbedOrigins embedOrigins() {
        return EmbedOrigins.stored(embedOrigins);
    }

    int publishedVersion() {
        return publishedVersion;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    SurveyEntry entry() {
        return new SurveyEntry(key, name, metric, touchpoint, state);
    }

    /** False when it is called that already. */
    boolean rename(String newName, Instant now) {
        if (name.equals(newName)) {
            return false;
        }
        this.name = newName;
        this.changedAt = now;
        return true;
    }

    /** From now on, whatever version people see; false when it does so already. */
    boolean redact(boolean redact, Instant now) {
        if (redacts == redact) {
            return false;
        }
        this.redacts = redact;
        this.changedAt = now;
        return true;
    }

    /** From now on, whatever version people see; false when it does so already. */
    boolean askForWork(boolean asks, Instant now) {
        if (proofOfWork == asks) {
            return false;
        }
        this.proofOfWork = asks;
        this.changedAt = now;
        return true;
    }

    /** For answers of any age; false when it keeps them so already. */
    boolean retain(Retention retention, Instant now) {
        if (retention().equals(retention)) {
            return false;
        }
        this.retentionDays = retention.days().orElse(null);
        changedAt = now;
        return true;
    }

    /** Who may frame it from now on, whatever version people see; false when it is so already. */
    boolean embedIn(EmbedOrigins origins, Instant now) {
        if (embedOrigins().equals(origins)) {
            return false;
        }
        this.embedOrigins = origins.text();
        this.changedAt = now;
        return true;
    }

    /** False when the draft says that already. */
    boolean reword(Wordings newDraft, Instant now) {
        if (draft.equals(newDraft)) {
            return false;
        }
        this.draft = newDraft;
        this.changedAt = now;
        return true;
    }

    /** Moves a survey that nobody has seen yet; false when it is there already. */
    boolean move(String newTouchpoint, Instant now) {
        if (touchpoint.equals(newTouchpoint)) {
            return false;
        }
        if (publishedVersion > 0) {
            throw Problem.conflict(
                            "touchpoint",
                            "A published survey stays at its touchpoint.",
                            "Close it and make a new survey at the other touchpoint.")
                    .toException();
        }
        this.touchpoint = newTouchpoint;
        this.changedAt = now;
        return true;
    }

    /** Refuses once it was published: links and answers point at it. */
    void requireUnseen() {
        if (publishedVersion > 0) {
            throw Problem.conflict(
                            "state",
                            "The survey was published, so people may have its links.",
                            "Close it; only a draft that was never published can be deleted.")
                    .toException();
        }
    }

    /** Makes the draft the version that is shown from now on. */
    SurveyVersion publish(Instant now) {
        if (state() == SurveyState.CLOSED) {
            throw Problem.conflict("state", "The survey is closed.", "Reopen it first.")
                    .toException();
        }
        this.publishedVersion++;
        this.state = SurveyState.OPEN.toString();
        this.changedAt = now;
        return new SurveyVersion(id, publishedVersion, draft, now);
    }

    void close(Instant now) {
        go(SurveyState.OPEN, SurveyState.CLOSED, now);
    }

    void reopen(Instant now) {
        go(SurveyState.CLOSED, SurveyState.OPEN, now);
    }

    private void go(SurveyState from, SurveyState to, Instant now) {
        if (state() != from) {
            throw Problem.conflict(
                            "state",
                            "The survey is " + state() + ".",
                            "Only a survey that is " + from + " becomes " + to + ".")
                    .toException();
        }
        this.state = to.toString();
        this.changedAt = now;
    }
}
