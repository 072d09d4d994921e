package dev.earshot.survey.journey;

import dev.earshot.common.identity.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A customer's way through an organisation: stages in their order and the touchpoints in them. */
@Entity(name = "journey")
public class Journey {
    @Id
    @JdbcTypeCode(SqlTypes.BINARY)
    private UUID id;

    @Column(name = "slug")
    private String key;

    @Column
    private String name;

    @Column
    private int version;

    @Column
    private boolean demo;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Stage> stages;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Touchpoint> touchpoints;

    @Column(name = "changed_at")
    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant changedAt;

    protected Journey() {}

    Journey(String key, String name, boolean demo, JourneyPlan plan, Instant now) {
        this.id = Ids.next();
        this.key = key;
        this.name = name;
        this.demo = demo;
        this.version = 1;
        this.stages = plan.stages();
        this.touchpoints = plan.touchpoints();
        this.changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    int version() {
        return version;
    }

    boolean isDemo() {
        return demo;
    }

    Instant changedAt() {
        return changedAt;
    }

    JourneyPlan plan() {
        return new JourneyPlan(stages, touchpoints);
    }

    /** The touchpoint, unless it is unknown or archived. */
    public Optional<Touchpoint> touchpoint(String touchpointKey) {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.key().equals(touchpointKey) && !touchpoint.archived())
                .findFirst();
    }

    /**
     * The stage that a touchpoint of this journey belongs to now, archived or not.
     *
     * @throws java.util.NoSuchElementException when it is none of this journey's
     */
    public String stageOf(String touchpointKey) {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.key().equals(touchpointKey))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    /** What people call a touchpoint of this journey, archived or not. */
    public String touchpointName(String touchpointKey) {
        return touchpoints.stream()
                .filter(touchpoint -> touchpoint.key().equals(touchpointKey))
                .map(Touchpoint::name)
                .findFirst()
                .orElse(touchpointKey);
    }

    /** What people call a stage of this journey, archived or not. */
    public String stageName(String stageKey) {
        return stages.stream()
                .filter(stage -> stage.key().equals(stageKey))
                .map(Stage::name)
                .findFirst()
                .orElse(stageKey);
    }

    /** Where surveys may ask. */
    public List<Touchpoint> offered() {
        return touchpoints.stream().filter(touchpoint -> !touchpoint.archived()).toList();
    }

    public List<String> openTouchpoints() {
        return offered().stream().map(Touchpoint::key).sorted().toList();
    }

    /** False when it is called that already. */
    boolean rename(String newName) {
        boolean changes = !name.equals(newName);
        this.name = newName;
        return changes;
    }

    /** False when it is arranged like that already. */
    boolean arrange(JourneyPlan plan) {
        boolean changes = !plan().equals(plan);
        this.stages = plan.stages();
        this.touchpoints = plan.touchpoints();
        return changes;
    }

    /** Counts a change of the journey or of one of its surveys; versions order what others hear of it. */
    void touched(Instant now) {
        this.version++;
        this.changedAt = now;
    }
}
