package dev.earshot.sentiment.analysis;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

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
        public Optional<Path> heads() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> candidate() {
            return Optional.empty();
        }
    }
}
