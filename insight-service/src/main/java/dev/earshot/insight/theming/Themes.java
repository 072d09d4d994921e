package dev.earshot.insight.theming;

import dev.earshot.insight.database.Schema;
import dev.earshot.insight.theming.Theme.Origin;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** All themes: the seeds of the program and what clustering has found beside them. */
@ApplicationScoped
public class Themes {
    private final Jdbi jdbi;
    private final Schema schema;
    private final Clock clock;
    private final Seeds seeds;
    private volatile Taxonomy taxonomy;

    Themes(Jdbi jdbi, Schema schema, Clock clock) {
        this.jdbi = jdbi;
        this.schema = schema;
        this.clock = clock;
        this.seeds = Seeds.load();
        this.taxonomy = Taxonomy.of(seeds);
    }

    /** What sentences are compared with now. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public List<Theme> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT theme, name, origin FROM theme ORDER BY name, theme")
                .map((row, context) -> new Theme(
                        row.getString("theme"),
                        row.getString("name"),
                        row.getString("origin").equals(Origin.SEED.key()) ? Origin.SEED : Origin.EMERGENT))
                .list());
    }

    /** Names by key. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        all().forEach(theme -> names.put(theme.key(), theme.name()));
        return names;
    }

    /** The middles of the emergent themes, by key. */
    public Map<String, Embedding> middles() {
        Map<String, Embedding> middles = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(
                        "SELECT theme, centroid FROM theme WHERE centroid IS NOT NULL ORDER BY theme")
                .map((row, context) -> middles.put(row.getString("theme"), Embedding.of(row.getBytes("centroid"))))
                .list());
        return middles;
    }

    /** Writes down emergent themes with the middles of their sentences; the name of one that is known stays. */
    public void discover(Map<Theme, Embedding> found) {
        write(found.keySet(), found);
        refresh();
    }

    /**
     * Forgets emergent themes of which nobody speaks any more, with their pain points: their names were made of what has
     * been erased. First they take no further sentence, and are gone when this is called again, for another replica may
     * still compare with them.
     *
     * @param foundBefore younger ones may not have been given their sentences yet
     */
    public void forgetUnspoken(Instant foundBefore) {
        String unspoken =
                " origin = 'emergent' AND NOT EXISTS (SELECT 1 FROM mention WHERE mention.theme = theme.theme)";
        jdbi.useTransaction(handle -> {
            handle.execute("DELETE FROM pain_point WHERE theme IN (SELECT theme FROM theme WHERE centroid IS NULL AND"
                    + unspoken + ")");
            handle.execute("DELETE FROM theme WHERE centroid IS NULL AND" + unspoken);
            handle.execute("UPDATE theme SET centroid = NULL WHERE created_at < ? AND" + unspoken, foundBefore);
        });
        refresh();
    }

    /** Keeps the names of the seeds up to date; called once the tables are there. */
    public void plant() {
        write(
                seeds.themes().stream()
                        .map(seed -> new Theme(seed.key(), seed.name(), Origin.SEED))
                        .toList(),
                Map.of());
        refresh();
    }

    /** Other replicas may have discovered themes. */
    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        schema.whenReady("themes", () -> taxonomy = taxonomy.with(middles()));
    }

    private void write(Collection<Theme> themes, Map<Theme, Embedding> middles) {
        jdbi.useTransaction(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    INSERT INTO theme (theme, name, origin, centroid, created_at) VALUES (?, ?, ?, ?, ?)
                    ON DUPLICATE KEY UPDATE name = IF(origin = 'seed', VALUES(name), name)""");
            for (Theme theme : themes) {
                Embedding middle = middles.get(theme);
                rows.add(
                        theme.key(),
                        theme.name(),
                        theme.origin().key(),
                        middle == null ? null : middle.bytes(),
                        clock.instant());
            }
            rows.execute();
        });
    }
}
