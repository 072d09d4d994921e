package dev.earshot.local.suite;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.PrivateFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The person's own folder of Earshot, {@code ~/.earshot} or what EARSHOT_HOME names: the data of {@code up} and a note of
 * each Earshot that runs.
 */
public record EarshotHome(Path root) {
    /** The one that this environment names. */
    public static EarshotHome of(Map<String, String> environment) {
        String named = environment.get("EARSHOT_HOME");
        return new EarshotHome(named == null ? Path.of(System.getProperty("user.home"), ".earshot") : Path.of(named));
    }

    /** Where {@code up} keeps its data unless told otherwise. */
    public Path data() {
        return root.resolve("data");
    }

    /** All that run now; notes of others are removed. */
    public List<Instance> running() {
        List<Instance> instances = new ArrayList<>();
        if (!Files.isDirectory(notes())) {
            return instances;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(notes(), "*.running")) {
            for (Path note : all) {
                Instance.in(Path.of(Files.readString(note).trim()))
                        .ifPresentOrElse(instances::add, () -> note.toFile().delete());
            }
        } catch (IOException e) {
            throw new EngineFailure("cannot read " + notes() + ": " + e.getMessage(), e);
        }
        return instances;
    }

    void enter(long pid, Path data) {
        PrivateFiles.directory(notes());
        PrivateFiles.write(note(pid), data + "\n");
    }

    void leave(long pid) {
        PrivateFiles.delete(note(pid));
    }

    private Path note(long pid) {
        return notes().resolve(pid + ".running");
    }

    private Path notes() {
        return root.resolve("running");
    }
}
