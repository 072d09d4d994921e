package dev.earshot.survey.trust;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Remembers for half a minute which forms came to a survey from the same range of addresses when neither the link tells whose
 * they are nor a hand was seen: only their scores tell a machine then. In memory, so that no address is stored, and so of
 * this replica only.
 */
@ApplicationScoped
public class Strangers {
    private static final int MOST_RANGES = 10_000;
    private static final int MOST_FORMS = 100;

    private final LoadingCache<String, Range> ranges = Caffeine.newBuilder()
            .maximumSize(MOST_RANGES)
            .expireAfterAccess(Burst.WINDOW)
            .build(key -> new Range());
    private final Duration soonest;

    Strangers(TrustConfig config) {
        this.soonest = config.soonest();
    }

    /**
     * What came.
     *
     * @param occasion that it takes
     * @param drawn when its page was
     */
    public record Sent(UUID occasion, int score, Instant drawn, Instant at) {}

    /** A form that is remembered, and may turn out to be one of a burst only later. */
    public static final class Form {
        private final Sent sent;
        private volatile List<UUID> burst = List.of();

        private Form(Sent sent) {
            this.sent = sent;
        }

        public boolean isOfBurst() {
            return !burst.isEmpty();
        }

        /** What goes to quarantine for it: its own occasion, and all others when it was this form that made the burst. */
        public List<UUID> burst() {
            return burst;
        }

        private Burst.Handed handed() {
            return new Burst.Handed(sent.score(), sent.at(), !isOfBurst(), isOfBurst(), true, false);
        }
    }

    /** Remembers a form, and judges it by what others sent. */
    public Form note(UUID survey, String address, Sent sent) {
        return ranges.get(survey + "\n" + AddressRange.of(address)).add(sent, soonest);
    }

    /** A range of addresses, as one survey sees it. */
    private static final class Range {
        private final Deque<Form> forms = new ArrayDeque<>();

        synchronized Form add(Sent sent, Duration soonest) {
            forms.removeIf(form -> form.sent.at().isBefore(sent.at().minus(Burst.WINDOW)));
            if (forms.size() == MOST_FORMS) {
                forms.removeFirst();
            }
            Form added = new Form(sent);
            if (isBurst(sent, soonest)) {
                List<Form> spoiled =
                        forms.stream().filter(form -> !form.isOfBurst()).toList();
                added.burst = Stream.concat(Stream.of(added), spoiled.stream())
                        .map(form -> form.sent.occasion())
                        .distinct()
                        .toList();
                spoiled.forEach(form -> form.burst = List.of(form.sent.occasion()));
            }
            forms.addLast(added);
            return added;
        }

        /** Who sends one form again is judged by that form alone. */
        private boolean isBurst(Sent sent, Duration soonest) {
            List<Burst.Handed> others = forms.stream()
                    .filter(form -> !form.sent.occasion().equals(sent.occasion()))
                    .map(Form::handed)
                    .toList();
            return Burst.is(sent.score(), others, Conduct.Hand.NOT_WATCHED, sent.drawn(), soonest, sent.at());
        }
    }
}
