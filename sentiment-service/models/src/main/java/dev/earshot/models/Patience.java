package dev.earshot.models;

import java.io.IOException;
import java.time.Duration;

/** How often in a row a download may fail without bringing a byte, and the pause after the first; each is twice as long. */
record Patience(int tries, Duration firstPause) {
    static final Patience USUAL = new Patience(5, Duration.ofSeconds(2));

    /** Something that may fail and then be begun again. */
    interface Attempt {
        void run() throws IOException;
    }

    void insist(Attempt attempt, Progress progress) throws IOException, InterruptedException {
        int failures = 0;
        while (true) {
            long before = progress.arrived();
            try {
                attempt.run();
                return;
            } catch (Refused | WrongFile | PackedEntry.Missing lasting) {
                throw lasting;
            } catch (IOException passing) {
                failures = progress.arrived() > before ? 1 : failures + 1;
                if (failures == tries) {
                    throw passing;
                }
                Duration pause = firstPause.multipliedBy(1L << (failures - 1));
                progress.say("%s; trying again in %d s".formatted(FetchFailed.cause(passing), pause.toSeconds()));
                Thread.sleep(pause);
            }
        }
    }
}
