package dev.earshot.local.command;

import dev.earshot.local.Home;
import dev.earshot.local.suite.DataFolder;
import dev.earshot.local.suite.EarshotHome;
import dev.earshot.local.suite.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts Earshot on data that stays. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Start Earshot on data that stays, by default in ~/.earshot/data (EARSHOT_HOME moves ~/.earshot).")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private final RunOptions options = new RunOptions();

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Where the gateway listens (default: ${DEFAULT-VALUE}; 0.0.0.0 opens it to the network).")
    @SuppressWarnings("NullAway.Init") // picocli sets the default
    private String host;

    @Override
    public Integer call() {
        EarshotHome home = EarshotHome.of(System.getenv());
        DataFolder data = options.folder(() -> DataFolder.at(home.data()));
        if (options.detach) {
            return Background.run("up", data, options.port, host);
        }
        Settings settings = new Settings(data, home, host, options.port, Home.project(), System.getenv());
        return new Foreground(settings, Console.standard()).run((suite, console) -> {});
    }
}
