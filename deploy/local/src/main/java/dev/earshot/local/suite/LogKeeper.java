package dev.earshot.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Limits the logs: a log that has grown large is copied aside and emptied. The parts append to their logs, so they go on
 * writing at the new end.
 */
final class LogKeeper implements AutoCloseable {
    private static final long LIMIT_BYTES = 8L << 20;
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    private final Path logs;
    private final CountDownLatch closing = new CountDownLatch(1);

    LogKeeper(Path logs) {
        this.logs = logs;
        Thread.ofVirtual().name("log-keeper").start(this::keep);
    }

    private void keep() {
        try {
            while (!closing.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                limit(logs, LIMIT_BYTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void limit(Path logs, long bytes) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(logs, "*.log")) {
            for (Path log : all) {
                if (Files.size(log) > bytes) {
                    Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    FileChannel.open(log, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
            }
        } catch (IOException retriedSoon) {
            // A full disk or a vanished folder shows elsewhere; the next round tries again.
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
