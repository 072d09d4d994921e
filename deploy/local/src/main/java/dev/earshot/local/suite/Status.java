package dev.earshot.local.suite;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;

/** How a running Earshot is at this moment. */
public record Status(Instance instance, boolean ready, Counts counts, List<PartStatus> parts) {
    /** One part; its memory in resident MiB, its health UP or DOWN. */
    record PartStatus(String name, long pid, long residentMebibytes, String health) {}

    public Status {
        parts = List.copyOf(parts);
    }

    /** Asks the parts. */
    public static Status of(Instance instance) {
        JsonObject health = Probe.get(instance.port(), "/healthz")
                .map(HttpResponse::body)
                .map(JsonObject::new)
                .orElseGet(JsonObject::new);
        boolean gatewayUp = health.containsKey("status");
        JsonObject known = health.getJsonObject("parts", new JsonObject());
        List<PartStatus> parts = instance.parts().stream()
                .map(part -> new PartStatus(
                        part.name(),
                        part.pid(),
                        part.pid() == 0 ? 0 : Memory.residentMebibytes(part.pid()),
                        known.getString(part.name(), gatewayUp ? "UP" : "DOWN")))
                .toList();
        return new Status(instance, "UP".equals(health.getString("status")), Counts.of(instance), parts);
    }

    /** For scripts. */
    public String json() {
        JsonArray list = new JsonArray();
        parts.forEach(part -> list.add(new JsonObject()
                .put("name", part.name)
                .put("pid", part.pid)
                .put("residentMiB", part.residentMebibytes)
                .put("health", part.health)));
        return new JsonObject()
                .put("url", instance.url())
                .put("login", instance.access().login())
                .put("password", instance.access().password())
                .put("apiKey", instance.access().apiKey())
                .put("data", instance.data().toString())
                .put("ready", ready)
                .put("loaded", instance.loaded())
                .put("imported", counts.imported())
                .put("analysed", counts.analysed())
                .put("parts", list)
                .encodePrettily();
    }

    /** For people. */
    public String text() {
        long memory = parts.stream().mapToLong(PartStatus::residentMebibytes).sum();
        return """
               Earshot at %s is %s
                 login      %s
                 password   %s
                 API key    %s
                 data       %s
                 feedback   %d imported, %d analysed
                 memory     %d MiB resident
               %s""".formatted(
                        instance.url(),
                        ready ? "ready" : "not ready",
                        instance.access().login(),
                        instance.access().password(),
                        instance.access().apiKey(),
                        instance.data(),
                        counts.imported(),
                        counts.analysed(),
                        memory,
                        parts.stream().map(Status::line).collect(Collectors.joining("\n")));
    }

    private static String line(PartStatus part) {
        return "  %-18s %-5s pid %-8d %5d MiB".formatted(part.name, part.health, part.pid, part.residentMebibytes);
    }
}
