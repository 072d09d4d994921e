package dev.earshot.survey.trust;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How many forms one link, one neighbourhood of addresses and one survey may send, per replica. */
@ApplicationScoped
public class Pace {
    private static final int MOST = 100_000;

    private final LoadingCache<String, Bucket> links;
    private final LoadingCache<String, Bucket> ranges;
    private final LoadingCache<String, Bucket> surveys;

    Pace(TrustConfig config) {
        links = buckets(config.perLink());
        ranges = buckets(config.perAddressRange());
        surveys = buckets(config.perSurvey());
    }

    /** Lets one more form in, or says how long to wait. */
    public Optional<Duration> delay(String link, String address, String survey) {
        return delay(links.get(link))
                .or(() ->
                        AddressRange.isPublic(address) ? delay(ranges.get(AddressRange.of(address))) : Optional.empty())
                .or(() -> delay(surveys.get(survey)));
    }

    private static Optional<Duration> delay(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
