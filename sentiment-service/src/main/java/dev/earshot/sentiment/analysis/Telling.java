package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.analysis.Analysis.Aspect;
import dev.earshot.sentiment.analysis.Analysis.Because;
import dev.earshot.sentiment.analysis.Analysis.Heard;
import dev.earshot.sentiment.analysis.Analysis.Reason;
import dev.earshot.sentiment.aspects.AspectPhrases;
import dev.earshot.sentiment.intents.Effort;
import dev.earshot.sentiment.intents.Findings;
import dev.earshot.sentiment.intents.Intent;
import dev.earshot.sentiment.polarity.Mood;
import dev.earshot.sentiment.polarity.Sentiment;
import dev.earshot.sentiment.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was heard in the sentences of a comment together, with offsets in the comment as sent. */
record Telling(Draft draft, Models models, List<Spoken> sentences) {
    private static final double LEANS = 0.25;

    Analysis analysis(String model, Instant now) {
        List<Mood> moods =
                sentences.stream().flatMap(sentence -> sentence.mood().stream()).toList();
        Optional<Mood> words = moods.isEmpty()
                ? Optional.empty()
                : Optional.of(Mood.ofParts(
                        moods,
                        sentences.stream()
                                .map(sentence ->
                                        sentence.part().whole().encoded().size())
                                .toList()));
        Optional<Mood> whole = words.map(Expectation.of(draft.comment())::applied);
        return new Analysis(
                model,
                now,
                draft.language(),
                whole.isPresent(),
                whole.isPresent() ? null : "not scored: " + languageName(),
                whole.map(mood -> rounded(mood.polarity())).orElse(null),
                whole.map(Mood::sentiment).orElse(null),
                whole.map(Mood::feeling).orElse(null),
                whole.map(mood -> rounded(mood.confidence())).orElse(null),
                isMixed(moods),
                words.isPresent() && !words.map(Mood::sentiment).equals(whole.map(Mood::sentiment)),
                draft.comment()
                        .rating()
                        .flatMap(rating -> Contradiction.between(rating, moods))
                        .orElse(null),
                whole.map(mood -> decisive(mood.polarity())).orElse(null),
                effort(),
                intents(),
                draft.truncated(),
                sentences.stream().map(this::heard).toList());
    }

    private String languageName() {
        String name = Locale.of(draft.language()).getDisplayLanguage(Locale.ENGLISH);
        return name.equals("und") || name.equals("Unknown language") ? "language not recognised" : name;
    }

    private boolean isMixed(List<Mood> moods) {
        boolean praise = moods.stream().anyMatch(mood -> mood.sentiment() == Sentiment.POSITIVE);
        boolean blame = moods.stream().anyMatch(mood -> mood.sentiment() == Sentiment.NEGATIVE);
        return (praise && blame) || sentences.stream().anyMatch(Spoken::turns);
    }

    /** The sentence that pulled the comment furthest to where it stands, by its feeling and its length. */
    private int decisive(double polarity) {
        return IntStream.range(0, sentences.size())
                .boxed()
                .max((one, other) -> Double.compare(pull(one, polarity), pull(other, polarity)))
                .orElse(0);
    }

    private double pull(int index, double polarity) {
        Spoken sentence = sentences.get(index);
        double felt = sentence.mood().map(Mood::polarity).orElse(0.0);
        return Math.signum(polarity)
                * felt
                * Mood.weight(sentence.part().whole().encoded().size());
    }

    /** One laborious step makes the whole laborious. */
    private @Nullable Effort effort() {
        return sentences.stream()
                .flatMap(sentence -> sentence.findings().effort().stream())
                .max(Enum::compareTo)
                .orElse(null);
    }

    private Set<Intent> intents() {
        EnumSet<Intent> all = EnumSet.noneOf(Intent.class);
        sentences.forEach(sentence -> all.addAll(sentence.findings().intents()));
        return all;
    }

    private Heard heard(Spoken sentence) {
        Span sent = asSent(sentence.part().sentence().span());
        Optional<Mood> mood = sentence.mood();
        List<Reason> why = mood.map(felt -> Sounding.reasons(sentence.words(), felt.polarity()).stream()
                        .map(word -> reason(word, asSent(word.span())))
                        .toList())
                .orElse(List.of());
        return new Heard(
                sent.start(),
                sent.end(),
                mood.map(felt -> rounded(felt.polarity())).orElse(null),
                mood.map(Mood::sentiment).orElse(null),
                mood.map(Mood::feeling).orElse(null),
                mood.map(felt -> rounded(felt.confidence())).orElse(null),
                why,
                because(sentence),
                sentence.vector().toBase64(),
                aspects(sentence));
    }

    private List<Because> because(Spoken sentence) {
        Findings findings = sentence.findings();
        return Stream.concat(
                        findings.foundEffort().map(found -> because("effort", found.because(), sentence)).stream(),
                        findings.foundIntents().stream()
                                .map(found -> because(
                                        found.what().name().toLowerCase(Locale.ROOT), found.because(), sentence)))
                .toList();
    }

    private Because because(String says, Span inSentence, Spoken sentence) {
        Span sent = asSent(inSentence.shifted(sentence.part().sentence().span().start()));
        return new Because(says, sent.start(), sent.end());
    }

    private List<Aspect> aspects(Spoken sentence) {
        List<Aspect> aspects = new ArrayList<>();
        for (var phrase : sentence.parse().map(AspectPhrases::in).orElse(List.of())) {
            double tone = sentence.tone(phrase.opinion());
            Span sent = asSent(phrase.span());
            aspects.add(new Aspect(phrase.phrase(), sent.start(), sent.end(), leaning(tone), rounded(tone)));
        }
        return aspects;
    }

    private static Sentiment leaning(double tone) {
        if (Math.abs(tone) < LEANS) {
            return Sentiment.NEUTRAL;
        }
        return tone > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
    }

    private static Reason reason(Sounding word, Span sent) {
        return new Reason(sent.start(), sent.end(), rounded(word.polarity()));
    }

    private Span asSent(Span prepared) {
        return draft.text().asSent(prepared);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
