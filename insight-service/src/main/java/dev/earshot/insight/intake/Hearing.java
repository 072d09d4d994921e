package dev.earshot.insight.intake;

import dev.earshot.insight.feedback.Contribution;
import dev.earshot.insight.feedback.Earlier;
import dev.earshot.insight.feedback.Feedback;
import dev.earshot.insight.feedback.Feeling;
import dev.earshot.insight.feedback.Mention;
import dev.earshot.insight.feedback.Place;
import dev.earshot.insight.feedback.Sentence;
import dev.earshot.insight.feedback.Sentiment;
import dev.earshot.insight.scoring.Metric;
import dev.earshot.insight.theming.Embedding;
import dev.earshot.insight.theming.Theming;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an analysed event into feedback: checks its values and finds the themes of its sentences. */
@ApplicationScoped
public class Hearing {
    /** Shorter sentences ("Great!", "No.") say nothing that a theme could be made of. */
    private static final int LEAST_WORDS = 4;

    private final Theming theming;

    Hearing(Theming theming) {
        this.theming = theming;
    }

    /**
     * Understands an event.
     *
     * @throws IllegalArgumentException if its values contradict themselves or do not fit our tables
     */
    public Feedback of(AnalysedEvent event) {
        AnalysedEvent.Answer answer = event.response();
        AnalysedEvent.Analysis analysis = event.analysis();
        String comment = answer.comment();
        List<Sentence> sentences = new ArrayList<>();
        Map<String, Mention> mentions = new LinkedHashMap<>();
        if (analysis != null && comment != null) {
            for (AnalysedEvent.Sentence each : analysis.sentences()) {
                take(each, comment, analysis.language(), sentences, mentions);
            }
        }
        Contribution contribution = new Contribution(
                new Place(
                        Text.key("journey", answer.journey()),
                        Text.key("stage", answer.stage()),
                        Text.key("touchpoint", answer.touchpoint()),
                        Text.key("survey", answer.survey())),
                answer.collectedAt(),
                Metric.of(answer.metric())
                        .orElseThrow(() -> new IllegalArgumentException("the metric is not known: " + answer.metric())),
                answer.score(),
                Text.atMost(32, "channel", answer.channel()),
                answer.counted(),
                analysis != null,
                analysis == null ? null : feeling(analysis.polarity(), analysis.sentiment()),
                List.copyOf(mentions.values()));
        String language = analysis == null ? answer.language() : analysis.language();
        return new Feedback(
                answer.responseId(),
                answer.version(),
                contribution,
                comment,
                Text.cut(16, language),
                Text.cut(16, answer.language()),
                analysis == null ? null : Text.cut(100, analysis.model()),
                Text.cut(16, answer.identity()),
                Text.cut(200, answer.quarantine()),
                sentences,
                earlier(answer.earlier()));
    }

    private static List<Earlier> earlier(@Nullable List<AnalysedEvent.Earlier> told) {
        return told == null
                ? List.of()
                : told.stream()
                        .map(each -> new Earlier(
                                each.version(),
                                each.recordedAt(),
                                each.score(),
                                each.comment(),
                                each.counted(),
                                Text.cut(200, each.quarantine()),
                                !Boolean.FALSE.equals(each.finished())))
                        .toList();
    }

    private void take(
            AnalysedEvent.Sentence event,
            String comment,
            String language,
            List<Sentence> sentences,
            Map<String, Mention> mentions) {
        if (event.end() > comment.length() || event.start() < 0 || event.end() < event.start()) {
            throw new IllegalArgumentException("a sentence lies outside its comment");
        }
        String text = comment.substring(event.start(), event.end());
        Feeling feeling = feeling(event.polarity(), event.sentiment());
        Embedding embedding = event.embedding() == null ? null : Embedding.ofBase64(event.embedding());
        List<String> themes = feeling == null ? List.of() : theming.themesOf(language, text, embedding);
        int ordinal = sentences.size();
        if (feeling != null) {
            themes.forEach(theme -> mentions.merge(theme, new Mention(theme, ordinal, feeling), Hearing::stronger));
        }
        boolean unthemed = themes.isEmpty()
                && embedding != null
                && feeling != null
                && !feeling.positive()
                && theming.readsMeaning(language)
                && text.strip().split("\\s+", LEAST_WORDS + 1).length >= LEAST_WORDS;
        List<String> phrases =
                event.aspects().stream().map(AnalysedEvent.Aspect::phrase).toList();
        sentences.add(new Sentence(event.start(), event.end(), feeling, embedding, phrases, unthemed));
    }

    /** A theme that is praised and blamed in one comment is a complaint: the lower polarity speaks for it. */
    private static Mention stronger(Mention one, Mention other) {
        return other.feeling().thousandths() < one.feeling().thousandths() ? other : one;
    }

    private static @Nullable Feeling feeling(@Nullable Double polarity, @Nullable String sentiment) {
        if (polarity == null || sentiment == null) {
            return null;
        }
        return Feeling.of(
                polarity,
                Sentiment.of(sentiment)
                        .orElseThrow(() -> new IllegalArgumentException("the sentiment is not known: " + sentiment)));
    }
}
