package dev.earshot.insight.feedback;

import dev.earshot.common.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Opens a pain point when a theme first hurts at a stage, so that it has one address from then on. */
@ApplicationScoped
class PainPointRegister {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::journey).thenComparing(Key::stage).thenComparing(Key::theme);

    /** Those whose row is committed; only spares the database the asking. */
    private final Set<Key> known = ConcurrentHashMap.newKeySet();

    private record Key(String journey, String stage, String theme) {}

    /** Writes the rows that may be missing, in the caller's transaction. */
    void open(Handle handle, Collection<Contribution> contributions, Instant now) {
        Set<Key> unknown = keys(contributions);
        unknown.removeAll(known);
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO pain_point (id, journey, stage, theme, created_at) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE id = id""");
        unknown.forEach(key -> rows.add(Ids.next(), key.journey(), key.stage(), key.theme(), now));
        rows.execute();
    }

    /** To be told after the commit. */
    void remember(Collection<Contribution> contributions) {
        known.addAll(keys(contributions));
    }

    private static Set<Key> keys(Collection<Contribution> contributions) {
        Set<Key> keys = new TreeSet<>(ORDER);
        for (Contribution contribution : contributions) {
            Place place = contribution.place();
            contribution.mentions().stream()
                    .filter(mention -> mention.feeling().negative())
                    .forEach(mention -> keys.add(new Key(place.journey(), place.stage(), mention.theme())));
        }
        return keys;
    }
}
