package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.ServicePath;
import dev.earshot.sentiment.embedding.SentenceVector;
import dev.earshot.sentiment.training.DataSets;
import dev.earshot.sentiment.training.Features;
import java.util.HashSet;
import java.util.List;

/** Whether texts about the same thing lie together: k-means, with as many clusters as there are labels. */
record ThemeQuality(DataSets data, ServicePath service) {
    void measure() {
        Print.line("%n%-60s %6s %8s %8s", "Themes' raw material, k-means against labels", "n", "NMI", "ARI");
        measure("banking77", "intent");
        measure("opinosis", "topic");
    }

    private void measure(String set, String label) {
        List<String> texts = data.texts(set);
        List<String> labels = data.column(set, label);
        List<Features> ours = service
                .vectors(texts.stream().map(text -> Comment.of(text, "en")).toList())
                .stream()
                .map(vector -> Features.dense(vector.values()))
                .toList();
        print(set + ", Earshot's sentence vectors", labels, ours, SentenceVector.SIZE);
        TermSpace space = TermSpace.of(texts);
        print(set + ", TF-IDF", labels, texts.stream().map(space::features).toList(), space.size());
    }

    private static void print(String what, List<String> labels, List<Features> points, int size) {
        int[] clusters = Clusters.of(points, size, new HashSet<>(labels).size());
        Agreement agreement = Agreement.between(labels, clusters);
        Print.line("  %-58s %6d %8.3f %8.3f", what, points.size(), agreement.information(), agreement.adjustedRand());
    }
}
