package dev.earshot.insight.journeymap;

import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.journeymap.JourneyMap.StageColumn;
import dev.earshot.insight.journeymap.JourneyMap.Standing;
import dev.earshot.insight.journeymap.JourneyMap.TouchpointCell;
import dev.earshot.insight.painpoint.PainPointReport;
import dev.earshot.insight.painpoint.PainPointReports;
import dev.earshot.insight.query.Period;
import dev.earshot.insight.query.Window;
import dev.earshot.insight.scores.Answers;
import dev.earshot.insight.scores.MoodReport;
import dev.earshot.insight.scores.ScoreFilter;
import dev.earshot.insight.scores.ScoreReport;
import dev.earshot.insight.scores.Scores;
import dev.earshot.insight.scores.Scores.Spot;
import dev.earshot.insight.scoring.Metric;
import dev.earshot.insight.scoring.Score;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws up journey maps from the roll-ups. */
@ApplicationScoped
class JourneyMaps {
    private static final int PAIN_POINTS_PER_STAGE = 3;

    private final Scores scores;
    private final PainPointReports painPoints;
    private final Clock clock;

    JourneyMaps(Scores scores, PainPointReports painPoints, Clock clock) {
        this.scores = scores;
        this.painPoints = painPoints;
        this.clock = clock;
    }

    JourneyMap of(Journey journey, Window window) {
        LocalDate today = LocalDate.now(clock);
        Period period = window.endingOn(today);
        ScoreFilter filter = ScoreFilter.of(journey.key(), period);
        Map<Spot, Answers> now = scores.bySpot(filter);
        Map<Spot, Answers> before = window.beforeThat(today)
                .map(earlier -> scores.bySpot(filter.in(earlier)))
                .orElse(Map.of());
        List<PainPointReport> pains = painPoints.ranked(journey, period);
        List<StageColumn> stages = stagesOf(journey, now).stream()
                .map(stage -> column(journey, stage, now, before, pains))
                .toList();
        return new JourneyMap(
                journey.key(),
                journey.name(),
                journey.demo(),
                window.key(),
                period.from(),
                period.to(),
                sum(now, "").n(),
                stages);
    }

    private static StageColumn column(
            Journey journey,
            String stage,
            Map<Spot, Answers> now,
            Map<Spot, Answers> before,
            List<PainPointReport> pains) {
        List<TouchpointCell> touchpoints = touchpointsOf(journey, stage, now).stream()
                .map(touchpoint -> {
                    Spot spot = new Spot(stage, touchpoint);
                    return new TouchpointCell(
                            touchpoint,
                            journey.touchpointName(touchpoint),
                            standing(now.getOrDefault(spot, Answers.NONE), before.getOrDefault(spot, Answers.NONE)));
                })
                .toList();
        return new StageColumn(
                stage,
                journey.stageName(stage),
                standing(sum(now, stage), sum(before, stage)),
                touchpoints,
                pains.stream()
                        .filter(pain -> pain.stage().key().equals(stage))
                        .limit(PAIN_POINTS_PER_STAGE)
                        .toList());
    }

    private static Standing standing(Answers now, Answers before) {
        Optional<Metric> headline = now.headline();
        List<ScoreReport> others = now.scores().stream()
                .filter(score -> !headline.equals(Optional.of(score.metric())))
                .map(score -> report(score, before))
                .toList();
        return new Standing(
                now.n(),
                headline.flatMap(now::score).map(score -> report(score, before)).orElse(null),
                others,
                MoodReport.of(now.mood()));
    }

    private static ScoreReport report(Score score, Answers before) {
        return ScoreReport.of(score, before.score(score.metric()).orElse(null));
    }

    /** The sum of a stage; of all stages where none is named. */
    private static Answers sum(Map<Spot, Answers> spots, String stage) {
        return spots.entrySet().stream()
                .filter(spot -> stage.isEmpty() || spot.getKey().stage().equals(stage))
                .map(Map.Entry::getValue)
                .reduce(Answers.NONE, Answers::plus);
    }

    /** Those in use in their order, then any that only old answers name. */
    private static Set<String> stagesOf(Journey journey, Map<Spot, Answers> now) {
        Set<String> stages = new LinkedHashSet<>();
        journey.stages().stream()
                .filter(stage -> !stage.archived()
                        || now.keySet().stream().anyMatch(spot -> spot.stage().equals(stage.key())))
                .forEach(stage -> stages.add(stage.key()));
        now.keySet().stream().map(Spot::stage).sorted().forEach(stages::add);
        return stages;
    }

    /** Those that belong here now and those that were answered here, with answers first. */
    private static List<String> touchpointsOf(Journey journey, String stage, Map<Spot, Answers> now) {
        Set<String> known = new LinkedHashSet<>();
        journey.touchpoints().stream()
                .filter(touchpoint -> touchpoint.stage().equals(stage) && !touchpoint.archived())
                .forEach(touchpoint -> known.add(touchpoint.key()));
        now.keySet().stream()
                .filter(spot -> spot.stage().equals(stage))
                .map(Spot::touchpoint)
                .sorted()
                .forEach(known::add);
        List<String> ordered = new ArrayList<>(known);
        ordered.sort(
                java.util.Comparator.comparing((String touchpoint) -> !now.containsKey(new Spot(stage, touchpoint))));
        return ordered;
    }
}
