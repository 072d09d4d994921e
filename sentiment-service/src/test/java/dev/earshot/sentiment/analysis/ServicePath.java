package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.analysis.Outcome.Understood;
import dev.earshot.sentiment.composition.TensorNetwork;
import dev.earshot.sentiment.embedding.Encoded;
import dev.earshot.sentiment.embedding.SentenceVector;
import dev.earshot.sentiment.polarity.Mood;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** The way of a text through the service, without Kafka and HTTP, for measurements of what is heard. */
public final class ServicePath implements AutoCloseable {
    private static final int WORKERS = 2;

    private final Models models;
    private final Analyst analyst;
    private final ExecutorService workers;
    private final Turns turns;

    /** With all models as they are shipped. */
    public ServicePath() {
        this(Models.load(), Workers.start(WORKERS));
    }

    private ServicePath(Models models, ExecutorService workers) {
        this.models = models;
        this.workers = workers;
        this.turns = new Turns(2 * WORKERS, workers);
        this.analyst = new Analyst(models, Clock.systemUTC());
    }

    /** The same with the heads of a folder; ends with this one. */
    public ServicePath with(Path heads) {
        return new ServicePath(models.with(heads), workers);
    }

    /** The same with other weights for how phrases are put together; ends with this one. */
    public ServicePath with(TensorNetwork network) {
        return new ServicePath(
                new Models(
                        models.languages(),
                        models.grammar(),
                        network,
                        models.embedder(),
                        models.lexicon(),
                        models.intents(),
                        models.glossaries(),
                        models.heads()),
                workers);
    }

    /** How a text feels by its phrases alone: the mean of its sentences by the square root of their length; -1 to 1. */
    public double byPhrases(String text) {
        double sum = 0;
        double weights = 0;
        for (Draft.Part part : Draft.of(Comment.of(text, "en"), models).parts()) {
            double weight = Mood.weight(part.whole().encoded().size());
            sum += weight * models.network().polarity(models.grammar().parse(part.sentence()));
            weights += weight;
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** One analysis per comment, in the same order. */
    public List<Analysis> hear(List<Comment> comments) {
        return analyst.hear(comments, turns).stream()
                .map(outcome -> ((Understood) outcome).analysis())
                .toList();
    }

    /** What themes are made of: the mean of each text's sentence vectors by their length. */
    public List<SentenceVector> vectors(List<Comment> comments) {
        return turns.work(comments, this::vector);
    }

    /** The CPU time that a worker spends on a comment by itself. */
    public Duration cpu(Comment comment) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                            long before = threads.getCurrentThreadCpuTime();
                            analyst.hear(List.of(comment), new Turns(1, Runnable::run));
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
        float[] sum = new float[SentenceVector.SIZE];
        for (Draft.Part part : Draft.of(comment, models).parts()) {
            Encoded sentence = part.whole().encoded();
            float[] values = models.embedder().embed(sentence).whole().values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sentence.size() * values[i];
            }
        }
        return SentenceVector.normalised(sum);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        models.embedder().close();
    }
}
