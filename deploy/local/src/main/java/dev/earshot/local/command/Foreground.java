package dev.earshot.local.command;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.suite.FirstPage;
import dev.earshot.local.suite.Settings;
import dev.earshot.local.suite.Suite;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

/** Runs an Earshot until Ctrl-C or SIGTERM, and says what one needs to use it. */
final class Foreground {
    private final Settings settings;
    private final Console console;

    Foreground(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Starts it, does what is to be done once it is ready, and stays. */
    int run(BiConsumer<Suite, Console> onceReady) {
        console.say("Earshot starts in " + settings.data().root()
                + (settings.data().temporary() ? " (deleted at the end)" : ""));
        Suite suite = new Suite(settings, console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(suite), "ending"));
        try {
            suite.run();
            FirstPage.require(settings.port());
            long firstPage = suite.secondsSinceStart();
            console.say("The first page is there after " + firstPage + " s: " + settings.url());
            access(suite);
            onceReady.accept(suite, console);
            suite.markLoaded();
            farewell(suite);
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (EngineFailure failure) {
            if (suite.isClosing()) {
                return 0;
            }
            throw failure;
        }
    }

    /** At once: who waits for the rest may look around already. */
    private void access(Suite suite) {
        console.say("");
        console.say("  address    " + settings.url());
        console.say("  login      " + suite.credentials().login());
        console.say("  password   " + suite.credentials().password());
        console.say("  API key    " + suite.credentials().apiKey());
        console.say("  logs       " + settings.data().root().resolve("logs"));
        console.say("");
    }

    private void farewell(Suite suite) {
        console.say(suite.residentMebibytes() + " MiB resident, all processes together.");
        console.say(
                Boolean.getBoolean(Background.DETACHED)
                        ? "It goes on in the background; ./earshot stop ends it and everything that it started."
                        : "Ctrl-C (or ./earshot stop) ends it and everything that it started.");
    }

    private void end(Suite suite) {
        console.say("Earshot stops ...");
        suite.close();
        console.say("Earshot has stopped.");
    }
}
