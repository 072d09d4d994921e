package dev.earshot.survey.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Remembers for a while who followed the link that people do not see: in memory, because looking never writes, and so of
 * this replica only.
 */
@ApplicationScoped
public class Honeypot {
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MOST = 100_000;

    private final Cache<Visit, Boolean> visits =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    private record Visit(String entrance, String range) {}

    public void visited(String entrance, String address) {
        visits.put(new Visit(entrance, AddressRange.of(address)), true);
    }

    public boolean wasVisited(String entrance, String address) {
        return visits.getIfPresent(new Visit(entrance, AddressRange.of(address))) != null;
    }
}
