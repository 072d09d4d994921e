package dev.earshot.local.command;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.OwnSession;
import dev.earshot.local.process.PrivateFiles;
import dev.earshot.local.suite.DataFolder;
import dev.earshot.local.suite.Instance;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a command in a process of its own and shows what that says until it is ready. */
final class Background {
    /** System property of a launcher that nobody watches. */
    static final String DETACHED = "earshot.detached";

    private Background() {}

    /** The same command without --detach, on this data; returns when it is ready, or fails with it. */
    static int run(String command, DataFolder data, int port, String host) {
        try {
            Path log = data.log("launcher");
            Files.deleteIfExists(log);
            PrivateFiles.log(log);
            // In a session of its own, neither Ctrl-C nor the end of the terminal reaches it.
            Process process = new ProcessBuilder(OwnSession.of(words(command, data, port, host)))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            AtomicBoolean ready = new AtomicBoolean();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!ready.get()) {
                    process.destroy();
                }
            }));
            return follow(process, log, data.root(), ready) ? 0 : 1;
        } catch (IOException e) {
            throw new EngineFailure("cannot start in the background: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static List<String> words(String command, DataFolder data, int port, String host) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of(
                "-Dearshot.terminal=false", "-D" + DETACHED + "=true", "-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(Launcher.class.getName(), command));
        words.addAll(
                List.of("--port", Integer.toString(port), "--data", data.root().toString()));
        if (data.temporary()) {
            words.add("--temporary");
        }
        if (command.equals("up")) {
            words.addAll(List.of("--host", host));
        }
        return words;
    }

    private static boolean follow(Process process, Path log, Path data, AtomicBoolean ready)
            throws IOException, InterruptedException {
        Console console = Console.standard();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            while (true) {
                boolean ended = process.waitFor(200, TimeUnit.MILLISECONDS);
                boolean loaded = Instance.in(data)
                        .filter(instance -> instance.pid() == process.pid())
                        .filter(Instance::loaded)
                        .isPresent();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    console.say(line);
                }
                if (loaded || ended) {
                    ready.set(loaded);
                    return loaded;
                }
            }
        }
    }
}
