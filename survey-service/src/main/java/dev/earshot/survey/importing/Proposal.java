package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.field.Attributes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the columns of a file may mean: first by the names that a known product gives them, then by usual names, last by
 * what stands in them. A proposal, for a person or a program to change.
 *
 * @param byTarget indexes of columns
 */
record Proposal(Optional<KnownExport> product, Sample sample, Map<Target, Integer> byTarget) {
    private static final int FEWEST_LETTERS = 12;

    static Proposal of(Sample sample, Metric metric) {
        List<String> names = sample.header().stream().map(UsualNames::plain).toList();
        Optional<KnownExport> product = KnownExport.of(new HashSet<>(names));
        Finding finding = new Finding(sample, metric, names, new EnumMap<>(Target.class));
        product.ifPresent(known -> known.meant().forEach(meant -> finding.byName(meant.target(), meant.names(), true)));
        for (Target target : Target.values()) {
            finding.byName(target, UsualNames.of(target), false);
        }
        finding.byContent();
        return new Proposal(product, sample, finding.found());
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

    /** Names that the columns can have as attributes, each different. */
    static List<String> attributeNames(List<String> header) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String column : header) {
            String wish = attributeName(column);
            String name = wish;
            for (int number = 2; !taken.add(name); number++) {
                name = wish.substring(0, Math.min(wish.length(), 36)) + "_" + number;
            }
            names.add(name);
        }
        return names;
    }

    private static String attributeName(String column) {
        String plain = java.text.Normalizer.normalize(column, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_.-]+", "_")
                .replaceAll("^[^A-Za-z]+|_+$", "");
        return plain.isEmpty() ? "column" : plain.substring(0, Math.min(plain.length(), Attributes.LONGEST_NAME));
    }

    /** Looks for one meaning after the other; a column means one thing at most. */
    private record Finding(Sample sample, Metric metric, List<String> names, Map<Target, Integer> found) {
        /** Under the first of the names; a product's own name counts whatever stands in the column. */
        void byName(Target target, List<String> wanted, boolean surely) {
            if (!found.containsKey(target)) {
                wanted.stream()
                        .map(names::indexOf)
                        .filter(column -> column >= 0 && isFree(column) && (surely || mayBe(target, column)))
                        .findFirst()
                        .ifPresent(column -> found.put(target, column));
            }
        }

        void byContent() {
            take(Target.SCORE, free(column -> isScore(column) && UsualNames.asksForScore(names.get(column))));
            take(Target.SCORE, free(column -> isScore(column) && !isUsuallySomethingElse(column)));
            take(
                    Target.COMMENT,
                    free(column -> letters(column) >= FEWEST_LETTERS).stream()
                            .sorted(Comparator.comparingDouble(this::letters).reversed())
                            .toList());
            take(Target.COLLECTED_AT, free(this::isTime));
        }

        private void take(Target target, List<Integer> columns) {
            if (!columns.isEmpty()) {
                found.putIfAbsent(target, columns.getFirst());
            }
        }

        private List<Integer> free(IntPredicate fits) {
            return IntStream.range(0, names.size())
                    .filter(column -> isFree(column) && fits.test(column))
                    .boxed()
                    .collect(Collectors.toList());
        }

        private boolean isFree(int column) {
            return !found.containsValue(column)
                    && !sample.header().get(column).isEmpty()
                    && names.indexOf(names.get(column)) == column;
        }

        private boolean mayBe(Target target, int column) {
            return switch (target) {
                case SCORE -> isScore(column);
                case COLLECTED_AT -> isTime(column);
                case COMMENT -> !isScore(column) && !isTime(column);
                case SOURCE_ID -> isDistinct(column);
                case LANGUAGE -> sample.values(column).stream().allMatch(value -> value.matches("[a-z]{2,3}(-.*)?"));
                case TOUCHPOINT, RESPONDENT, INTERACTION -> true;
            };
        }

        private boolean isScore(int column) {
            return mostly(
                    sample.values(column),
                    value -> value.matches("[0-9]{1,2}") && metric.covers(Integer.parseInt(value)));
        }

        private boolean isUsuallySomethingElse(int column) {
            return Stream.of(Target.values())
                    .filter(target -> target != Target.SCORE)
                    .anyMatch(target -> UsualNames.of(target).contains(names.get(column)));
        }

        private boolean isTime(int column) {
            return mostly(
                    sample.values(column),
                    value -> Times.read(value, ZoneOffset.UTC).isPresent());
        }

        /** A column of counters or keys; one whose values repeat would make other people's answers duplicates. */
        private boolean isDistinct(int column) {
            Set<String> seen = new HashSet<>();
            return mostly(sample.values(column), seen::add);
        }

        /** Files have a wrong value here and there; at least two thirds must be right. */
        private static boolean mostly(List<String> values, Predicate<String> fits) {
            return !values.isEmpty() && 3 * values.stream().filter(fits).count() >= 2L * values.size();
        }

        private double letters(int column) {
            return sample.values(column).stream()
                    .filter(value -> value.contains(" "))
                    .mapToInt(String::length)
                    .average()
                    .orElse(0);
        }
    }
}
