package dev.earshot.local.demo;

import dev.earshot.local.api.EarshotApi;
import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.suite.Counts;
import dev.earshot.local.suite.Suite;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Fills an Earshot with the demo's journey, surveys and feedback. Doing it again adds nothing. */
public final class DemoLoad {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Set<String> UNFINISHED = Set.of("validating", "running");

    private final Manifest manifest;
    private final EarshotApi api;
    private final Suite suite;
    private final Progress progress;

    public DemoLoad(Path folder, EarshotApi api, Suite suite, Progress progress) {
        this.manifest = Manifest.read(folder);
        this.api = api;
        this.suite = suite;
        this.progress = progress;
    }

    /** Returns when everything is imported and analysed. */
    public Counts run() {
        String journey = manifest.journey().getString("key");
        if (api.find("/api/v1/journeys/" + journey).isEmpty()) {
            api.post("/api/v1/journeys", manifest.journey());
        }
        for (JsonObject survey : manifest.surveys()) {
            if (api.find("/api/v1/surveys/" + survey.getString("key")).isEmpty()) {
                api.post(
                        "/api/v1/surveys", survey.copy().put("journey", journey).put("publish", true));
            }
        }
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        long days = ChronoUnit.DAYS.between(manifest.newest(), yesterday);
        List<String> jobs = new ArrayList<>();
        for (Manifest.Feedback feedback : manifest.imports()) {
            jobs.add(post(feedback, days));
        }
        return await(jobs);
    }

    private String post(Manifest.Feedback feedback, long days) {
        String column = manifest.columns().get("collectedAt");
        if (column == null) {
            throw new EngineFailure("the demo's map names no column for collectedAt");
        }
        return api.post(
                        "/api/v1/imports?survey=" + feedback.survey() + columns(),
                        "text/csv; charset=utf-8",
                        ShiftedCsv.of(feedback.file(), column, days))
                .getString("id");
    }

    private String columns() {
        return manifest.columns().entrySet().stream().map(DemoLoad::column).collect(Collectors.joining());
    }

    private static String column(Map.Entry<String, String> column) {
        return "&map=" + URLEncoder.encode(column.getKey() + ":" + column.getValue(), StandardCharsets.UTF_8);
    }

    private Counts await(List<String> jobs) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            List<JsonObject> states =
                    jobs.stream().map(id -> api.get("/api/v1/imports/" + id)).toList();
            states.forEach(DemoLoad::requireSuccess);
            boolean allIn = states.stream().noneMatch(state -> UNFINISHED.contains(state.getString("state")));
            Counts counts = Counts.of(suite.instance());
            progress.show("Demo data: " + counts.imported() + " answers imported, " + counts.analysed() + " analysed");
            if (allIn && counts.analysed() >= counts.imported()) {
                return counts;
            }
            if (System.nanoTime() > deadline) {
                throw new EngineFailure("the demo data was not analysed within " + LIMIT.toMinutes() + " minutes");
            }
            pause();
        }
    }

    private static void requireSuccess(JsonObject job) {
        String state = job.getString("state");
        if (!UNFINISHED.contains(state) && !"finished".equals(state)) {
            throw new EngineFailure("an import of the demo data was " + state + ": " + job.encode());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("interrupted while loading the demo data", e);
        }
    }
}
