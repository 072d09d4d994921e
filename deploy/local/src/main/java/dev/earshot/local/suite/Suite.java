package dev.earshot.local.suite;

import dev.earshot.local.gateway.Backend;
import dev.earshot.local.gateway.Backends;
import dev.earshot.local.gateway.Gateway;
import dev.earshot.local.gateway.Limits;
import dev.earshot.local.process.Child;
import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.Loopback;
import dev.earshot.local.process.PrivateFiles;
import dev.earshot.local.process.Tenure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One running Earshot: gateway, services and engines, started together and ended together. */
public final class Suite implements AutoCloseable, Backends {
    private static final String GATEWAY = "gateway";
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    private final Settings settings;
    private final Announcer announcer;
    private final Tenure tenure;
    private final Credentials credentials;
    private final LogKeeper logKeeper;
    private final Parts parts;
    private final Services services;
    private final ProcessHandle self = ProcessHandle.current();
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile boolean loaded;
    private volatile @Nullable Gateway gateway;
    private volatile @Nullable Engines engines;

    /** Takes the data folder and sees that the port is free; {@link #run()} starts the parts. */
    public Suite(Settings settings, Announcer announcer) {
        if (!Loopback.isFree(settings.host(), settings.port())) {
            throw new EngineFailure("port " + settings.port() + " is in use on " + settings.host()
                    + ": choose another with --port, for example --port " + (settings.port() + 1));
        }
        this.settings = settings;
        this.announcer = announcer;
        this.tenure = Tenure.of(settings.data().root());
        if (settings.data().temporary()) {
            FolderWatchdog.over(settings.data().root());
        }
        this.credentials = Credentials.of(settings.data());
        this.logKeeper = new LogKeeper(settings.data().logs());
        this.parts = new Parts(announcer, this::writeState);
        this.services = new Services(settings, parts);
    }

    /** Starts everything and returns when every part is ready. */
    public void run() {
        gateway = Gateway.start(
                settings.host(), settings.port(), settings.url(), this, Limits.of(settings.environment()));
        settings.home().enter(self.pid(), settings.data().root());
        writeState();
        Engines started = new Engines(settings);
        engines = started;
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> started.kafka()
                .ifPresent(kafka -> supervise(Engines.KAFKA, kafka.process(), () -> {
                    kafka.restart();
                    return kafka.process();
                })));
        steps.add(() -> started.mysql()
                .ifPresent(mysql -> supervise(Engines.MYSQL, mysql.process(), () -> {
                    mysql.restart();
                    return mysql.process();
                })));
        for (Backend backend : Backend.values()) {
            steps.add(() -> {
                services.start(backend, started);
                announce(backend.title());
            });
        }
        Joined.all(steps);
        awaitReady();
    }

    private void supervise(String name, Child first, Supervised.Start again) {
        parts.supervise(name, first, again);
        announce(name);
    }

    private void announce(String name) {
        announcer.say("  %-18s runs after %d s".formatted(name, secondsSinceStart()));
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!services.areReady()) {
            if (isClosing() || System.nanoTime() > deadline) {
                throw new EngineFailure("not every part became ready; see the logs in "
                        + settings.data().logs());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EngineFailure("interrupted while starting", e);
            }
        }
    }

    /** Seconds since this launcher's process began. */
    public long secondsSinceStart() {
        return Duration.between(startInstant(), Instant.now()).toSeconds();
    }

    /** Whether it is ending; a failure is then no surprise. */
    public boolean isClosing() {
        return closing.get();
    }

    public Credentials credentials() {
        return credentials;
    }

    /** Resident MiB of the launcher and all that it started. */
    public long residentMebibytes() {
        return Memory.residentMebibytesOfTree(self);
    }

    /** Itself as it is now. */
    public Instance instance() {
        List<Instance.PartState> states = new ArrayList<>();
        states.add(new Instance.PartState(GATEWAY, self.pid(), settings.port()));
        engines().keySet().forEach(name -> states.add(new Instance.PartState(name, parts.pid(name), 0)));
        for (Backend backend : Backend.values()) {
            states.add(new Instance.PartState(backend.title(), parts.pid(backend.title()), port(backend)));
        }
        return new Instance(
                settings.data().root(),
                self.pid(),
                startInstant(),
                settings.port(),
                settings.url(),
                loaded,
                credentials,
                states);
    }

    /** Notes that all which was to be loaded is there. */
    public void markLoaded() {
        loaded = true;
        writeState();
    }

    private synchronized void writeState() {
        if (!isClosing()) {
            instance().write();
        }
    }

    private Instant startInstant() {
        return self.info().startInstant().orElse(Instant.EPOCH);
    }

    @Override
    public int port(Backend backend) {
        return services.port(backend);
    }

    @Override
    public boolean isStarted(Backend backend) {
        return parts.isRunning(backend.title());
    }

    @Override
    public Map<String, Boolean> engines() {
        Map<String, Boolean> embedded = new LinkedHashMap<>();
        Engines.embedded(settings).forEach(name -> embedded.put(name, parts.isRunning(name)));
        return embedded;
    }

    /** Ends everything in order: gateway, services, Kafka, MySQL; then leaves nothing temporary behind. */
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        parts.beginClosing();
        Gateway listening = gateway;
        if (listening != null) {
            listening.close();
        }
        services.close();
        parts.close(Engines.KAFKA);
        parts.close(Engines.MYSQL);
        Engines started = engines;
        if (started != null) {
            started.close();
        }
        // What was still starting when the end began is not in anybody's hands yet.
        self.descendants().forEach(ProcessHandle::destroy);
        logKeeper.close();
        settings.home().leave(self.pid());
        removeState();
        tenure.close();
        if (settings.data().temporary()) {
            PrivateFiles.deleteTree(settings.data().root());
        }
    }

    private synchronized void removeState() {
        PrivateFiles.delete(settings.data().state());
    }
}
