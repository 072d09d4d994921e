package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a file may mean: first by the names that a known product gives them, then by usual names, last by
 * what stands in them. A proposal, for a person or a program to change.
 *
 * @param byTarget indexes of columns
 * @param omissions what no column was found for
 * @param rivals columns that may be the score as well
 */
record Proposal(
        Optional<KnownExport> product,
        Sample sample,
        Map<Target, Integer> byTarget,
        List<Omission> omissions,
        Optional<Rivals> rivals) {
    static Proposal of(Sample sample, Metric metric) {
        Optional<KnownExport> product = KnownExport.of(sample.header());
        Finding finding = Finding.in(sample, metric);
        product.ifPresent(known -> known.meant().forEach(finding::bySureName));
        finding.byNameAndContent();
        return new Proposal(
                product,
                sample,
                finding.found(),
                Omission.in(finding, column -> sample.values(column).size()),
                Rivals.in(finding));
    }

    /** How the dates are written, as far as the column that tells the time of answers shows it. */
    DateNotation dates() {
        return DateNotation.of(Optional.ofNullable(byTarget.get(Target.COLLECTED_AT))
                .map(sample::values)
                .orElse(List.of()));
    }

    /** What a column means, as {@code map=} writes it; empty when it is left out. */
    String meaning(int column) {
        return byTarget.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(entry -> entry.getKey().toString())
                .findFirst()
                .orElse("");
    }

    /** As {@code map=} takes it. */
    List<String> maps() {
        return byTarget.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + sample.header().get(entry.getValue()))
                .toList();
    }
}
