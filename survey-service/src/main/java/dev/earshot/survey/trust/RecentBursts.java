package dev.earshot.survey.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Remembers on which occasions there has been a burst, as long as that makes another answer suspect: in memory, so that an
 * answer where there was none costs no question to the database, and so of this replica only.
 */
@ApplicationScoped
public class RecentBursts {
    private static final int MOST = 100_000;

    private final Cache<UUID, Boolean> occasions = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Burst.WINDOW)
            .build();

    /** To be called before what counted there is taken out of the scores: who comes next must know. */
    public void note(UUID occasion) {
        occasions.put(occasion, true);
    }

    public boolean include(UUID occasion) {
        return occasions.getIfPresent(occasion) != null;
    }
}
