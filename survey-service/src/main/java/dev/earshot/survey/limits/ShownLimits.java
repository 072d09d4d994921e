package dev.earshot.survey.limits;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The limits on files, for the pages that tell them before a file is sent. */
@Named("limits")
@ApplicationScoped
public class ShownLimits {
    private final LimitsConfig limits;

    ShownLimits(LimitsConfig limits) {
        this.limits = limits;
    }

    /**
     * How large a file may be.
     *
     * @param bytes of the request that carries it
     */
    public record Most(long bytes) {
        private static final long KIB = 1 << 10;
        private static final long MIB = 1 << 20;

        static Most of(MemorySize size) {
            return new Most(size.asLongValue());
        }

        /** What is left for the file beside the other fields of its form. */
        public long file() {
            return bytes - bytes / 20;
        }

        public String inWords() {
            return bytes % MIB == 0 ? bytes / MIB + " MB" : bytes / KIB + " kB";
        }
    }

    public Most mailing() {
        return Most.of(limits.mailing());
    }

    public Most logo() {
        return Most.of(limits.logo());
    }
}
