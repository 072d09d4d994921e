package dev.earshot.sentiment.lexicon;

import java.util.List;

/** Weighs the words of a text among their neighbours. The numbers are the means that the authors' raters gave. */
final class Weighing {
    private static final double CAPITALS = 0.733;
    private static final double DENIAL = -0.74;
    private static final double NEVER_SO = 1.25;
    private static final double BEFORE_BUT = 0.5;
    private static final double AFTER_BUT = 1.5;

    private static final int REACH = 3;
    private static final double[] FADING = {1, 0.95, 0.9};

    private final List<Term> terms;
    private final Idioms idioms;
    private final boolean capitalsStandOut;

    private Weighing(List<Term> terms, Idioms idioms) {
        this.terms = terms;
        this.idioms = idioms;
        this.capitalsStandOut =
                terms.stream().anyMatch(Term::capitals) && !terms.stream().allMatch(Term::capitals);
    }

    /** A weight for every word, 0 for those without feeling. */
    static double[] weigh(List<Term> terms, Idioms idioms) {
        Weighing weighing = new Weighing(terms, idioms);
        double[] weights = new double[terms.size()];
        int but = -1;
        for (int at = 0; at < weights.length; at++) {
            weights[at] = weighing.weight(at);
            but = but < 0 && terms.get(at).is("but") ? at : but;
        }
        for (int at = 0; but >= 0 && at < weights.length; at++) {
            weights[at] *= at < but ? BEFORE_BUT : AFTER_BUT;
        }
        return weights;
    }

    private double weight(int at) {
        Term term = terms.get(at);
        if (!term.isListed() || term.boost() != 0 || (term.is("kind") && isAt(at + 1, "of"))) {
            return 0;
        }
        double weight = besideNo(at);
        if (stands(term)) {
            weight += weight > 0 ? CAPITALS : -CAPITALS;
        }
        for (int distance = 1; distance <= Math.min(REACH, at); distance++) {
            Term before = terms.get(at - distance);
            if (!before.isListed()) {
                weight += boost(before, weight) * FADING[distance - 1];
                weight *= denial(at, distance);
                weight = distance == REACH ? idioms.weigh(terms, at, weight) : weight;
            }
        }
        boolean least = isAt(at - 1, "least") && !isAt(at - 2, "at") && !isAt(at - 2, "very");
        return least ? weight * DENIAL : weight;
    }

    /** "No" denies the listed word beside it; standing alone it is a bad word itself. */
    private double besideNo(int at) {
        Term term = terms.get(at);
        boolean farNo = isAt(at - 3, "no") && (isAt(at - 1, "or") || isAt(at - 1, "nor"));
        if (isAt(at - 1, "no") || isAt(at - 2, "no") || farNo) {
            return term.valence() * DENIAL;
        }
        boolean denies =
                term.is("no") && at + 1 < terms.size() && terms.get(at + 1).isListed();
        return denies ? 0 : term.valence();
    }

    private double boost(Term before, double weight) {
        if (before.boost() == 0) {
            return 0;
        }
        double boost = weight < 0 ? -before.boost() : before.boost();
        if (stands(before)) {
            boost += weight > 0 ? CAPITALS : -CAPITALS;
        }
        return boost;
    }

    /** What the word so far before does as a denial: "not good" turns, "never so good" strengthens. */
    private double denial(int at, int distance) {
        Term before = terms.get(at - distance);
        if (distance > 1 && before.is("never") && isSo(at - distance + 1)) {
            return NEVER_SO;
        }
        if (distance == REACH && isSo(at - 1)) {
            return NEVER_SO; // whatever stands before: not in the paper, but the reference scores need it
        }
        boolean doubt = distance > 1 && (isAt(at - distance + 1, "doubt") || isAt(at - 1, "doubt"));
        if (doubt && before.is("without")) {
            return 1;
        }
        return before.denies() ? DENIAL : 1;
    }

    private boolean isSo(int at) {
        return isAt(at, "so") || isAt(at, "this");
    }

    private boolean isAt(int at, String word) {
        return at >= 0 && at < terms.size() && terms.get(at).is(word);
    }

    private boolean stands(Term term) {
        return capitalsStandOut && term.capitals();
    }
}
