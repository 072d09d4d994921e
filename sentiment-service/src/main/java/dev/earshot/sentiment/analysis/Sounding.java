package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.polarity.Head;
import dev.earshot.sentiment.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word at its place in the prepared text, and how it sounds there.
 *
 * @param polarity -1 to 1
 * @param telling true for a word that is known to feel by itself or to deny; neighbours lend others their tone
 */
record Sounding(Span span, double polarity, boolean telling) {
    private static final int MOST_REASONS = 3;
    /** How often a telling word counts, and how far behind the strongest a reason may be: fitted to labelled sentences. */
    private static final double TELLING = 2;

    private static final double STANDS_OUT = 0.6;
    private static final double SUREST = 0.9999;
    private static final double LOUD = 0.5;

    private static final Set<String> DENIALS = Set.of(
            "not", "no", "never", "nobody", "nothing", "none", "nor", "neither", "without", "hardly", "barely", "pas",
            "jamais", "rien", "aucun", "aucune");
    /** Words that carry the tone of their neighbours and give no reason by themselves. */
    private static final Set<String> QUIET = Pattern.compile(" ")
            .splitAsStream(
                    "the a an and or of to in on at for with from by as is are was were be been being am it its this that"
                            + " these those i me my we us our you your he him his she her they them their who which what when where there"
                            + " here have has had do does did will would can could should just so if then than also very too really"
                            + " le la les un une des du de et ou en au aux pour par sur dans est sont etait ai il elle nous vous"
                            + " je j l d c s n m t qu que qui ce cette ces mon ma mes son sa ses votre vos leur leurs y se ne")
            .collect(Collectors.toUnmodifiableSet());

    boolean isLoud() {
        return Math.abs(polarity) >= LOUD;
    }

    /**
     * Finds the words of a sentence one after the other; a word that was read in another form has no place.
     *
     * @param feeling where in the stretch words stand that are known to feel
     */
    static List<Sounding> locate(Draft.Stretch stretch, List<Head.Tone> tones, List<Span> feeling) {
        String plain = plain(stretch.words());
        List<Sounding> located = new ArrayList<>();
        int from = 0;
        for (Head.Tone tone : tones) {
            int at = plain.indexOf(tone.word(), from);
            if (at >= 0 && Character.isLetterOrDigit(tone.word().codePointAt(0)) && !QUIET.contains(tone.word())) {
                Span span = new Span(at, at + tone.word().length());
                boolean telling =
                        DENIALS.contains(tone.word()) || feeling.stream().anyMatch(known -> known.covers(span));
                located.add(new Sounding(span.shifted(stretch.span().start()), tone.polarity(), telling));
            }
            from = at < 0 ? from : at + tone.word().length();
        }
        return located;
    }

    /** The words that sound most like the whole and stand out of it, in the order in which they are said; at most three. */
    static List<Sounding> reasons(List<Sounding> words, double polarity) {
        List<Sounding> loud = words.stream()
                .filter(word -> word.polarity * polarity > 0 && word.isLoud())
                .sorted(Comparator.comparingDouble(word -> -word.strength()))
                .limit(MOST_REASONS)
                .toList();
        return loud.stream()
                .filter(word -> word.strength() >= STANDS_OUT * loud.getFirst().strength())
                .sorted(Comparator.comparingInt(word -> word.span.start()))
                .toList();
    }

    /** Polarities crowd at the ends; as odds they lie apart. */
    private double strength() {
        double sure = Math.min(SUREST, Math.abs(polarity));
        return Math.log((1 + sure) / (1 - sure)) * (telling ? TELLING : 1);
    }

    /** The loudest word within a span, such as "great" in "the food was great". */
    static Optional<Sounding> loudest(List<Sounding> words, Span within) {
        return words.stream()
                .filter(word -> within.covers(word.span))
                .max(Comparator.comparingDouble(word -> Math.abs(word.polarity)));
    }

    /** Lower case without accents, every character in its place. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String bare = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            plain.append(
                    Character.toString(bare.charAt(0)).toLowerCase(Locale.ROOT).charAt(0));
        }
        return plain.toString();
    }
}
