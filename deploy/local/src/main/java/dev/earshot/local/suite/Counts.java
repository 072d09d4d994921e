package dev.earshot.local.suite;

import dev.earshot.local.api.EarshotApi;
import dev.earshot.local.gateway.Backend;
import dev.earshot.local.process.EngineFailure;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far feedback has come: rows taken in by imports, and rows stored by insight after their analysis. */
public record Counts(long imported, long analysed) {
    /** The gauge of insight-service; its metrics library may drop the reserved suffix. */
    private static final Pattern FEEDBACK =
            Pattern.compile("^earshot_feedback(?:_total)?(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE);

    /** As the services say now; 0 for a service that does not answer. */
    public static Counts of(Instance instance) {
        return new Counts(imported(instance), analysed(instance));
    }

    /** What insight has stored so far. */
    public static long analysed(Instance instance) {
        return instance.parts().stream()
                .filter(part -> part.name().equals(Backend.INSIGHT.title()))
                .flatMap(part -> Probe.text(part.port(), "/q/metrics").stream())
                .mapToLong(Counts::feedback)
                .sum();
    }

    static long feedback(String metrics) {
        Matcher gauge = FEEDBACK.matcher(metrics);
        return gauge.find() ? Math.round(Double.parseDouble(gauge.group(1))) : 0;
    }

    private static long imported(Instance instance) {
        EarshotApi api = new EarshotApi(
                "http://127.0.0.1:" + instance.port(), instance.access().apiKey());
        try {
            long sum = 0;
            String cursor = "";
            do {
                JsonObject page = api.get("/api/v1/imports?limit=100" + cursor);
                sum += page.getJsonArray("items").stream()
                        .mapToLong(
                                job -> ((JsonObject) job).getJsonObject("rows").getLong("imported"))
                        .sum();
                cursor = cursor(page.getString("next"));
            } while (!cursor.isEmpty());
            return sum;
        } catch (EngineFailure notYet) {
            return 0;
        }
    }

    private static String cursor(@Nullable String next) {
        return next == null ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
