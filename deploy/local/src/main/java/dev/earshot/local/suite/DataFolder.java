package dev.earshot.local.suite;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where one Earshot keeps everything: the engines' data, secrets, logs, and what it says about itself. */
public record DataFolder(Path root, boolean temporary) {
    /** A folder that stays. */
    public static DataFolder at(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize(), false);
    }

    /** A folder that is deleted at the end. */
    public static DataFolder fresh() {
        try {
            return new DataFolder(Files.createTempDirectory("earshot-demo-").toAbsolutePath(), true);
        } catch (IOException e) {
            throw new EngineFailure("cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    public Path part(String name) {
        return root.resolve(name);
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path logs() {
        Path logs = root.resolve("logs");
        PrivateFiles.ownDirectory(logs);
        return logs;
    }

    Path accessProperties() {
        return root.resolve("access.properties");
    }

    Path credentials() {
        return root.resolve("credentials.json");
    }

    Path state() {
        return root.resolve("state.json");
    }
}
