package dev.earshot.local.suite;

import dev.earshot.local.gateway.Backend;
import dev.earshot.local.gateway.Backends;
import dev.earshot.local.gateway.Gateway;
import dev.earshot.local.process.Child;
import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.Loopback;
import dev.earshot.local.process.PrivateFiles;
import dev.earshot.local.process.Tenure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
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
    private final Map<Backend, ServiceProcess> services = new EnumMap<>(Backend.class);
    private final Map<String, Supervised> running = new ConcurrentHashMap<>();
    private final ProcessHandle self = ProcessHandle.current();
    private @Nullable Gateway gateway;
    private @Nullable Engines engines;
    private volatile boolean closing;
    private volatile boolean loaded;

    private Suite(Settings settings, Announcer announcer) {
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
    }

    /** Takes the data folder and the port; {@link #run()} starts the parts. */
    public static Suite prepare(Settings settings, Announcer announcer) {
        return new Suite(settings, announcer);
    }

    /** Starts everything and returns when every part is ready. */
    public void run() {
        for (Backend backend : Backend.values()) {
            services.put(backend, new ServiceProcess(backend, settings.project(), settings.data()));
        }
        gateway = Gateway.start(settings.host(), settings.port(), settings.url(), this);
        settings.home().enter(self.pid(), settings.data().root());
        writeState();
        Engines started = new Engines(settings);
        engines = started;
        List<CompletableFuture<Void>> starting = new ArrayList<>();
        starting.add(inBackground(() -> superviseKafka(started)));
        starting.add(inBackground(() -> superviseMysql(started)));
        services.forEach((backend, service) -> starting.add(inBackground(() -> startService(started, backend))));
        starting.forEach(Joined::of);
        awaitReady();
    }

    private static CompletableFuture<Void> inBackground(Runnable step) {
        return CompletableFuture.runAsync(step, Thread::startVirtualThread);
    }

    private void superviseKafka(Engines started) {
        started.kafka()
                .ifPresent(kafka -> supervise(Engines.KAFKA, kafka.process(), () -> {
                    kafka.restart();
                    return kafka.process();
                }));
    }

    private void superviseMysql(Engines started) {
        started.mysql()
                .ifPresent(mysql -> supervise(Engines.MYSQL, mysql.process(), () -> {
                    mysql.restart();
                    return mysql.process();
                }));
    }

    /** A service starts as soon as the engines that it needs answer. */
    private void startService(Engines started, Backend backend) {
        Map<String, String> environment = new HashMap<>(started.kafkaEnvironment());
        if (backend != Backend.SENTIMENT) {
            environment.putAll(started.mysqlEnvironment());
        }
        ServiceProcess service = service(backend);
        environment.put("QUARKUS_HTTP_HOST", Loopback.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
        environment.put("EARSHOT_URL", settings.url());
        environment.put(
                "EARSHOT_IMPORT_DIRECTORY",
                service.directory().resolve("imports").toString());
        environment.put(
                "SMALLRYE_CONFIG_LOCATIONS", settings.data().accessProperties().toString());
        if (closing) {
            throw new EngineFailure("stopped while starting");
        }
        Supervised.Start start = () -> service.start(environment);
        supervise(backend.title(), start.start(), start);
    }

    private void supervise(String name, Child first, Supervised.Start again) {
        announcer.say("  " + name + " runs (" + secondsSinceStart() + " s)");
        Supervised supervised = Supervised.watching(name, first, again, announcer, this::writeState);
        running.put(name, supervised);
        if (closing) {
            supervised.close();
        }
        writeState();
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!services.values().stream().allMatch(ServiceProcess::isReady)) {
            if (closing || System.nanoTime() > deadline) {
                throw new EngineFailure("not every part became ready; see the logs in "
                        + settings.data().logs());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("interrupted while starting", e);
        }
    }

    /** Seconds since this launcher's process began. */
    public long secondsSinceStart() {
        return Duration.between(startInstant(), Instant.now()).toSeconds();
    }

    /** Whether it is ending; a failure is then no surprise. */
    public boolean isClosing() {
        return closing;
    }

    public Credentials credentials() {
        return credentials;
    }

    /** Resident MiB of the launcher and all that it started. */
    public long residentMebibytes() {
        return Memory.residentMebibytesOfTree(self);
    }

    /** The parts as they are now. */
    public Instance instance() {
        List<Instance.PartState> parts = new ArrayList<>();
        parts.add(new Instance.PartState(GATEWAY, self.pid(), settings.port()));
        engines().keySet().forEach(name -> parts.add(new Instance.PartState(name, pid(name), 0)));
        services.forEach((backend, service) ->
                parts.add(new Instance.PartState(backend.title(), pid(backend.title()), service.port())));
        return new Instance(
                settings.data().root(),
                self.pid(),
                startInstant(),
                settings.port(),
                settings.url(),
                loaded,
                credentials,
                parts);
    }

    /** Notes that all which was to be loaded is there. */
    public void markLoaded() {
        loaded = true;
        writeState();
    }

    private synchronized void writeState() {
        if (!closing) {
            instance().write();
        }
    }

    private long pid(String name) {
        return Optional.ofNullable(running.get(name))
                .map(part -> part.pid().orElse(0))
                .orElse(0L);
    }

    private Instant startInstant() {
        return self.info().startInstant().orElse(Instant.EPOCH);
    }

    private ServiceProcess service(Backend backend) {
        ServiceProcess service = services.get(backend);
        if (service == null) {
            throw new IllegalStateException(backend.title() + " is not prepared");
        }
        return service;
    }

    @Override
    public int port(Backend backend) {
        return service(backend).port();
    }

    @Override
    public boolean isStarted(Backend backend) {
        return isRunning(backend.title());
    }

    @Override
    public Map<String, Boolean> engines() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        if (!settings.environment().containsKey("EARSHOT_MYSQL_URL")) {
            all.put(Engines.MYSQL, isRunning(Engines.MYSQL));
        }
        if (!settings.environment().containsKey("EARSHOT_KAFKA")) {
            all.put(Engines.KAFKA, isRunning(Engines.KAFKA));
        }
        return all;
    }

    private boolean isRunning(String name) {
        Supervised part = running.get(name);
        return part != null && part.isRunning();
    }

    /** Ends everything in order: gateway, services, Kafka, MySQL; then leaves nothing temporary behind. */
    @Override
    public void close() {
        synchronized (this) {
            if (closing) {
                return;
            }
            closing = true;
        }
        if (gateway != null) {
            gateway.close();
        }
        List<CompletableFuture<Void>> ending = new ArrayList<>();
        services.keySet().stream()
                .flatMap(backend -> Optional.ofNullable(running.get(backend.title())).stream())
                .forEach(service -> ending.add(inBackground(service::close)));
        ending.forEach(Joined::of);
        closeEngines();
        self.descendants().forEach(ProcessHandle::destroy);
        logKeeper.close();
        settings.home().leave(self.pid());
        settings.data().state().toFile().delete();
        tenure.close();
        if (settings.data().temporary()) {
            PrivateFiles.deleteTree(settings.data().root());
        }
    }

    private void closeEngines() {
        for (String name : List.of(Engines.KAFKA, Engines.MYSQL)) {
            Optional.ofNullable(running.get(name)).ifPresent(Supervised::close);
        }
        if (engines != null) {
            engines.close();
        }
    }
}
