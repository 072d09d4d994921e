package dev.earshot.local;

import dev.earshot.local.process.EngineFailure;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build assembled the launcher: {@code lib/}, {@code kafka/}, {@code mysql/}. */
public final class Home {
    /** System property that names the home; without it, the launcher's own jar tells. */
    static final String PROPERTY = "earshot.local.home";

    private Home() {}

    public static Path find() {
        String named = System.getProperty(PROPERTY);
        Path home = named == null ? classes().resolve("../..").normalize() : Path.of(named);
        if (!Files.isDirectory(home.resolve("kafka")) || !Files.isDirectory(home.resolve("mysql"))) {
            throw new EngineFailure("the embedded MySQL and Kafka are not assembled in " + home
                    + ": build deploy/local first, or name the place in the system property " + PROPERTY);
        }
        return home;
    }

    /** The folder of the whole project, in which the services' modules lie. */
    public static Path project() {
        return find().resolve("../../../..").normalize();
    }

    /** The jar (or folder) of our own classes, for the class path of the JVMs that we start. */
    static Path classes() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
