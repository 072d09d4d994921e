package dev.earshot.survey.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Remembers for a while from which pages the link was followed that people do not see: in memory, because looking never
 * writes, and so of this replica only. A page is known by its stamp, so that who follows the link of one page says nothing
 * of anybody else's.
 */
@ApplicationScoped
public class Honeypot {
    private static final Duration MEMORY = Duration.ofMinutes(30);
    private static final int MOST = 100_000;
    private static final int STAMP = 32;

    private final Cache<String, Boolean> pages =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    /** The link of the page with this stamp was followed. */
    public void followed(String stamp) {
        if (stamp.length() == STAMP) {
            pages.put(stamp, true);
        }
    }

    public boolean wasFollowed(String stamp) {
        return pages.getIfPresent(stamp) != null;
    }
}
