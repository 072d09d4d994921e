package dev.earshot.local.suite;

import dev.earshot.local.process.PrivateFiles;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a running Earshot writes down about itself (mode 0600) for the commands status and stop. */
public record Instance(
        Path data,
        long pid,
        Instant started,
        int port,
        String url,
        boolean loaded,
        Credentials access,
        List<PartState> parts) {
    /** A part as it was last seen; the port is 0 where it does not matter, the pid while it is down. */
    public record PartState(String name, long pid, int port) {}

    public Instance {
        parts = List.copyOf(parts);
    }

    /** The Earshot that runs in this folder, if one does. */
    public static Optional<Instance> in(Path data) {
        Path state = DataFolder.at(data).state();
        try {
            return Optional.of(decoded(data, new JsonObject(Files.readString(state))))
                    .filter(Instance::isRunning);
        } catch (IOException | DecodeException absent) {
            return Optional.empty();
        }
    }

    /** The launcher's process; a process that merely has its number is not it. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(handle ->
                        handle.info().startInstant().filter(started::equals).isPresent());
    }

    private boolean isRunning() {
        return process().isPresent();
    }

    void write() {
        PrivateFiles.write(DataFolder.at(data).state(), encoded().encodePrettily());
    }

    private JsonObject encoded() {
        JsonArray list = new JsonArray();
        parts.forEach(part -> list.add(
                new JsonObject().put("name", part.name).put("pid", part.pid).put("port", part.port)));
        return new JsonObject()
                .put("pid", pid)
                .put("started", started.toEpochMilli())
                .put("port", port)
                .put("url", url)
                .put("loaded", loaded)
                .put("login", access.login())
                .put("password", access.password())
                .put("apiKey", access.apiKey())
                .put("parts", list);
    }

    private static Instance decoded(Path data, JsonObject text) {
        List<PartState> parts = text.getJsonArray("parts").stream()
                .map(JsonObject.class::cast)
                .map(part -> new PartState(part.getString("name"), part.getLong("pid"), part.getInteger("port")))
                .toList();
        return new Instance(
                data,
                text.getLong("pid"),
                Instant.ofEpochMilli(text.getLong("started")),
                text.getInteger("port"),
                text.getString("url"),
                text.getBoolean("loaded"),
                new Credentials(text.getString("login"), text.getString("password"), text.getString("apiKey")),
                parts);
    }
}
