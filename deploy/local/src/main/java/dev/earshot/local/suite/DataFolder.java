package dev.earshot.local.suite;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where one Earshot keeps everything: the engines' data, secrets, logs, and what it says about itself. */
public record DataFolder(Path root, boolean temporary) {
    /** A folder that stays. */
    public static DataFolder at(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize(), false);
    }

    /**
     * A folder that somebody named: new, empty, or Earshot's already.
     *
     * @throws EngineFailure for any other, so that nothing is strewn among somebody's files
     */
    public static DataFolder named(Path folder, boolean temporary) {
        DataFolder data = new DataFolder(folder.toAbsolutePath().normalize(), temporary);
        if (Files.exists(data.root) && !Files.isDirectory(data.root)) {
            throw new EngineFailure(data.root + " is a file; name a folder with --data");
        }
        if (!data.isOurs() && !data.isEmpty()) {
            throw new EngineFailure(
                    data.root + " holds other files and no data of Earshot; name an empty or a new folder with --data");
        }
        return data;
    }

    private boolean isOurs() {
        return Files.exists(credentials()) || Files.exists(state());
    }

    /** True when there is nothing, or nothing but logs of a start that failed. */
    private boolean isEmpty() {
        if (!Files.exists(root)) {
            return true;
        }
        try (Stream<Path> files = Files.list(root)) {
            return files.allMatch(file -> file.endsWith("logs"));
        } catch (IOException e) {
            throw new EngineFailure("cannot look into " + root + "; name another folder with --data", e);
        }
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
