package dev.earshot.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive use of a directory by one engine. The lock falls with our process, so a directory left by a killed run
 * is free again; a process of that run which is still ending is waited for, and ended.
 */
public final class Tenure implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(25);

    private final Path directory;
    private final FileChannel channel;

    private Tenure(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes the directory (made when absent, for the owner's eyes only) or fails because somebody uses it. */
    public static Tenure of(Path directory) {
        try {
            PrivateFiles.directory(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new EngineFailure(directory + " is in use by another Earshot: stop that one, or name another"
                        + " directory (--data)");
            }
            Tenure tenure = new Tenure(directory, channel);
            tenure.endOrphan();
            return tenure;
        } catch (IOException e) {
            throw new EngineFailure("cannot use the directory " + directory + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Remembers the process that works here, so that a later start finds it if we are killed. */
    public void record(Child child) {
        Instant started = ProcessHandle.of(child.pid())
                .flatMap(handle -> handle.info().startInstant())
                .orElse(Instant.EPOCH);
        PrivateFiles.write(pidFile(), child.pid() + " " + started.toEpochMilli() + "\n");
    }

    private void endOrphan() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        String[] words = Files.readString(pidFile()).trim().split(" ", -1);
        if (words.length == 2) {
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(handle ->
                            handle.info().startInstant().filter(started::equals).isPresent())
                    .ifPresent(Tenure::end);
        }
        Files.delete(pidFile());
    }

    private static void end(ProcessHandle orphan) {
        orphan.destroy();
        try {
            orphan.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("interrupted while waiting for process " + orphan.pid());
        }
    }

    private Path pidFile() {
        return directory.resolve("process.pid");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(pidFile());
            channel.close();
        } catch (IOException e) {
            throw new EngineFailure("cannot release " + directory + ": " + e.getMessage(), e);
        }
    }
}
