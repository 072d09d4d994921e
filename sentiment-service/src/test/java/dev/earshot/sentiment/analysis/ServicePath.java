package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.embedding.Embedding;
import dev.earshot.sentiment.embedding.Encoded;
import dev.earshot.sentiment.embedding.SentenceVector;
import dev.earshot.sentiment.polarity.Mood;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The way of a text through the service, without Kafka and HTTP, for measurements of what is heard. */
public final class ServicePath implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int GROUP = 16;

    private final Models models = Models.load();
    private final Analyst analyst = new Analyst(models, Clock.systemUTC());
    private final ExecutorService workers = Workers.start(WORKERS);

    /** One analysis per comment, in the same order. */
    public List<Analysis> hear(List<Comment> comments) {
        return inGroups(comments, analyst::analyse);
    }

    /** What themes are made of: the mean of each text's sentence vectors by their length. */
    public List<SentenceVector> vectors(List<Comment> comments) {
        return inGroups(comments, some -> some.stream().map(this::vector).toList());
    }

    /** The CPU time that a worker spends on a comment by itself. */
    public Duration cpu(Comment comment) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                            long before = threads.getCurrentThreadCpuTime();
                            analyst.analyse(List.of(comment));
                            return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
                        },
                        workers)
                .join();
    }

    /** A comment before it is heard: what of it will be read. */
    Draft draft(Comment comment) {
        return Draft.of(comment, models);
    }

    /** What remains of what the words say once question and score are known. */
    public static Mood expected(Mood words, Comment comment) {
        return Expectation.of(comment).applied(words);
    }

    private SentenceVector vector(Comment comment) {
        List<Encoded> sentences = Draft.of(comment, models).parts().stream()
                .map(part -> part.whole().encoded())
                .toList();
        List<Embedding> embeddings = models.embedder().embed(sentences);
        float[] sum = new float[SentenceVector.SIZE];
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            float[] values = embeddings.get(sentence).whole().values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sentences.get(sentence).size() * values[i];
            }
        }
        return SentenceVector.normalised(sum);
    }

    private <T> List<T> inGroups(List<Comment> comments, Function<List<Comment>, List<T>> work) {
        List<CompletableFuture<List<T>>> groups = IntStream.iterate(
                        0, from -> from < comments.size(), from -> from + GROUP)
                .mapToObj(from -> comments.subList(from, Math.min(comments.size(), from + GROUP)))
                .map(some -> CompletableFuture.supplyAsync(() -> work.apply(some), workers))
                .toList();
        List<T> results = new ArrayList<>();
        groups.forEach(group -> results.addAll(group.join()));
        return results;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        models.embedder().close();
    }
}
