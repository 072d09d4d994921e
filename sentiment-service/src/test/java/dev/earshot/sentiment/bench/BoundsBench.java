package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.analysis.Adversarial;
import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.ServicePath;
import dev.earshot.sentiment.training.DataSets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the most expensive comments cost: {@code BoundsBench <folder with one folder per labelled set>}. */
public final class BoundsBench {
    private static final int WORST = 10;
    private static final int TRIES = 2;
    private static final int NAME = 40;

    private BoundsBench() {}

    /** A comment and what it cost, at best of some tries: other work of the machine only adds. */
    private record Cost(String name, Duration cpu) {}

    public static void main(String[] arguments) {
        DataSets data = new DataSets(Path.of(arguments[0]));
        try (ServicePath service = new ServicePath()) {
            data.texts("cfpb_complaints").stream().limit(60).forEach(text -> service.cpu(Comment.of(text, "en")));
            List<Cost> made = new ArrayList<>();
            Adversarial.made().forEach((name, text) -> {
                made.add(cost(name + ", shown in English", text, "en", service));
                made.add(cost(name + ", language unknown", text, null, service));
            });
            print("made", made);
            List<Cost> collected = new ArrayList<>();
            Rows.every(20, Adversarial.collected()).forEach(text -> collected.add(cost(text, text, "en", service)));
            print("collected", collected);
            List<Cost> complaints = new ArrayList<>();
            Rows.every(20, data.texts("cfpb_complaints"))
                    .forEach(text -> complaints.add(cost(text, text, "en", service)));
            print("long complaints", complaints);
        }
    }

    private static Cost cost(String name, String text, @Nullable String language, ServicePath service) {
        Comment comment = Comment.of(text, language);
        Duration least = service.cpu(comment);
        for (int i = 1; i < TRIES; i++) {
            Duration cpu = service.cpu(comment);
            least = cpu.compareTo(least) < 0 ? cpu : least;
        }
        return new Cost(name, least);
    }

    private static void print(String what, List<Cost> costs) {
        Print.line("%nThe worst of %d %s texts, CPU ms of the worker (limit: 250)", costs.size(), what);
        costs.stream()
                .sorted(Comparator.comparing(Cost::cpu).reversed())
                .limit(WORST)
                .forEach(cost -> Print.line("  %7.1f  %s", cost.cpu.toNanos() / 1e6, shortened(cost.name)));
    }

    private static String shortened(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 2 * NAME ? line : line.substring(0, NAME) + "…";
    }
}
