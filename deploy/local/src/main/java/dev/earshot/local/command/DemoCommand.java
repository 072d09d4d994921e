package dev.earshot.local.command;

import dev.earshot.local.Home;
import dev.earshot.local.api.EarshotApi;
import dev.earshot.local.demo.DemoLoad;
import dev.earshot.local.suite.Counts;
import dev.earshot.local.suite.DataFolder;
import dev.earshot.local.suite.EarshotHome;
import dev.earshot.local.suite.Settings;
import dev.earshot.local.suite.Suite;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts Earshot with real feedback in it, to look around; by default nothing of it stays. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start Earshot with demo data. Without --data the data is deleted at the end.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        DataFolder data = options.folder(DataFolder::fresh);
        if (options.detach) {
            return Background.run("demo", data, options.port, "127.0.0.1");
        }
        EarshotHome home = EarshotHome.of(System.getenv());
        Settings settings = new Settings(data, home, "127.0.0.1", options.port, Home.project(), System.getenv());
        return new Foreground(settings, Console.standard()).run(DemoCommand::load);
    }

    private static void load(Suite suite, Console console) {
        EarshotApi api = new EarshotApi(
                "http://127.0.0.1:" + suite.instance().port(),
                suite.credentials().apiKey());
        Path folder = Home.project().resolve("deploy/demo");
        Counts counts = new DemoLoad(folder, api, suite, console).run();
        console.say("All " + counts.analysed() + " answers of the demo are analysed after " + suite.secondsSinceStart()
                + " s.");
    }
}
