package dev.earshot.insight.discovery;

import dev.earshot.insight.database.Leases;
import dev.earshot.insight.database.Schema;
import dev.earshot.insight.feedback.FeedbackBook;
import dev.earshot.insight.feedback.LaterMentions;
import dev.earshot.insight.feedback.Mention;
import dev.earshot.insight.theming.Embedding;
import dev.earshot.insight.theming.Taxonomy;
import dev.earshot.insight.theming.Theme;
import dev.earshot.insight.theming.Themes;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Every few minutes looks through the sentences that fit no theme: gives them to themes that were found meanwhile, and
 * makes new themes where enough people say much the same. One replica at a time; bounded, however large the pool.
 */
@ApplicationScoped
public class ThemeDiscovery {
    private static final Logger LOG = Logger.getLogger(ThemeDiscovery.class);
    private static final String JOB = "theme-discovery";
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LOOK_BACK = Duration.ofDays(180);
    private static final int SAMPLE = 5_000;
    private static final int RESPONSES_PER_TRANSACTION = 200;

    private final Pool pool;
    private final Themes themes;
    private final FeedbackBook book;
    private final Leases leases;
    private final Schema schema;
    private final Clock clock;
    private Set<UUID> seen = Set.of();

    ThemeDiscovery(Pool pool, Themes themes, FeedbackBook book, Leases leases, Schema schema, Clock clock) {
        this.pool = pool;
        this.themes = themes;
        this.book = book;
        this.leases = leases;
        this.schema = schema;
        this.clock = clock;
    }

    @Scheduled(every = "2m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        schema.whenReady(JOB, () -> {
            if (leases.take(JOB, LEASE)) {
                discover();
            }
        });
    }

    /** Looks through the pool now; returns how many themes were found. */
    public synchronized int discover() {
        themes.forgetUnspoken(clock.instant().minus(LEASE));
        List<PooledSentence> unthemed = pool.newest(clock.instant().minus(LOOK_BACK), SAMPLE);
        Set<UUID> responses =
                unthemed.stream().map(PooledSentence::response).collect(Collectors.toCollection(HashSet::new));
        if (responses.equals(seen)) {
            return 0;
        }
        Taxonomy known = themes.taxonomy();
        Map<Theme, Embedding> found = found(
                unthemed.stream()
                        .filter(sentence ->
                                known.emergentOf(sentence.embedding()).isEmpty())
                        .toList(),
                known);
        themes.discover(found);
        int given = give(unthemed);
        seen = pool.newest(clock.instant().minus(LOOK_BACK), SAMPLE).stream()
                .map(PooledSentence::response)
                .collect(Collectors.toCollection(HashSet::new));
        LOG.infof("looked for themes: sentences=%d found=%d responses=%d", unthemed.size(), found.size(), given);
        return found.size();
    }

    private static Map<Theme, Embedding> found(List<PooledSentence> unthemed, Taxonomy known) {
        List<Cluster> clusters = Clusters.in(unthemed, known);
        Naming naming = new Naming(clusters);
        Map<Theme, Embedding> found = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            naming.nameOf(cluster)
                    .ifPresent(name -> found.put(Theme.emergent(name, cluster.middle()), cluster.middle()));
        }
        return found;
    }

    /** Gives sentences to the emergent themes they fit, some responses per transaction. */
    private int give(List<PooledSentence> unthemed) {
        Taxonomy grown = themes.taxonomy();
        SortedMap<UUID, LaterMentions> batch = new TreeMap<>();
        int given = 0;
        for (PooledSentence sentence : unthemed) {
            Optional<String> theme = grown.emergentOf(sentence.embedding());
            if (theme.isPresent()) {
                Mention mention = new Mention(theme.get(), sentence.ordinal(), sentence.feeling());
                batch.merge(
                        sentence.response(),
                        new LaterMentions(sentence.version(), List.of(mention)),
                        LaterMentions::and);
            }
            if (batch.size() == RESPONSES_PER_TRANSACTION) {
                given += book.addMentions(batch);
                batch.clear();
            }
        }
        return batch.isEmpty() ? given : given + book.addMentions(batch);
    }
}
