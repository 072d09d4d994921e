package dev.earshot.insight.painpoint;

import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.query.KnownKeys;
import dev.earshot.insight.query.Period;
import dev.earshot.insight.theming.Themes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pain points of a journey in the words of people. */
@ApplicationScoped
public class PainPointReports {
    private final PainPoints painPoints;
    private final Themes themes;
    private final KnownKeys keys;

    PainPointReports(PainPoints painPoints, Themes themes, KnownKeys keys) {
        this.painPoints = painPoints;
        this.themes = themes;
        this.keys = keys;
    }

    /** All of a journey, the worst first. */
    public List<PainPointReport> ranked(Journey journey, Period period) {
        Map<String, String> names = themes.names();
        return painPoints.ranked(journey.key(), period).stream()
                .map(point -> PainPointReport.of(point, journey, names))
                .toList();
    }

    /** A page of those at a stage or of a theme, null meaning any. */
    PageOf<PainPointReport> page(
            Journey journey,
            Period period,
            @Nullable String stage,
            @Nullable String theme,
            int limit,
            @Nullable String cursor) {
        String oneStage = keys.stage(journey.key(), stage);
        String oneTheme = keys.theme(theme);
        Map<String, String> names = themes.names();
        Place after = cursor == null ? null : Place.of(Cursor.decode(cursor, 2));
        List<PainPoint> rows = painPoints.ranked(journey.key(), period).stream()
                .filter(point -> oneStage == null || oneStage.equals(point.stage()))
                .filter(point -> oneTheme == null || oneTheme.equals(point.theme()))
                .filter(point -> after == null || after.isBefore(point))
                .limit(limit + 1L)
                .toList();
        return PageOf.ofSurplus(rows, limit, point -> Place.of(point).cursor())
                .map(point -> PainPointReport.of(point, journey, names));
    }

    /** Where a page ended in the ranking. */
    private record Place(double low, String id) {
        static Place of(PainPoint point) {
            return new Place(point.severity().interval().low(), point.id().toString());
        }

        static Place of(Cursor cursor) {
            try {
                return new Place(
                        Double.parseDouble(cursor.values().get(0)),
                        cursor.values().get(1));
            } catch (NumberFormatException notOurs) {
                throw Cursor.refusal();
            }
        }

        Cursor cursor() {
            return Cursor.at(low, id);
        }

        boolean isBefore(PainPoint point) {
            double theirs = point.severity().interval().low();
            return theirs < low || (theirs == low && point.id().toString().compareTo(id) > 0);
        }
    }
}
