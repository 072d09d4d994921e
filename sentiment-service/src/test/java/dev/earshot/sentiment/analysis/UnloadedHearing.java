package dev.earshot.sentiment.analysis;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** Hearing as it is before its models are loaded. */
public final class UnloadedHearing {
    private UnloadedHearing() {}

    public static Hearing create() {
        return new Hearing(new OneWorker(), Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private record OneWorker() implements HearingConfig {
        @Override
        public int workers() {
            return 1;
        }

        @Override
        public int group() {
            return 1;
        }
    }
}
