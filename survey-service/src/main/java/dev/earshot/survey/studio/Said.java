package dev.earshot.survey.studio;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.FollowUps;
import dev.earshot.survey.asking.ReadyWording;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.ThanksLink;
import dev.earshot.survey.asking.Wording;
import dev.earshot.survey.asking.WordingRequest;
import dev.earshot.survey.field.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a survey says in one language, as it stands in the form; what is not filled in is empty.
 *
 * @param texts by the names of their inputs
 * @param proposer the survey that has the page's words where this one has none yet; empty otherwise
 */
record Said(String language, Map<String, String> texts, String proposer) {
    private static final Field LANGUAGE = new Field("lang");
    /** The names of its inputs. */
    static final List<String> INPUTS = Stream.concat(
                    Stream.of(
                            "question",
                            "lowLabel",
                            "highLabel",
                            "followUp",
                            "low",
                            "middle",
                            "high",
                            "thanks",
                            "text",
                            "url"),
                    PageForm.inputs())
            .toList();

    /** What the draft says; a language that it does not speak yet is a form to fill in. */
    static Said in(SurveyView survey, String language) {
        Map<String, String> texts = new TreeMap<>();
        INPUTS.forEach(input -> texts.put(input, ""));
        Wording wording = survey.wording().get(language);
        if (wording != null) {
            put(texts, wording);
        }
        return new Said(language, texts, "");
    }

    private static void put(Map<String, String> texts, Wording wording) {
        texts.put("question", wording.question());
        texts.put("lowLabel", wording.lowLabel());
        texts.put("highLabel", wording.highLabel());
        texts.put("followUp", wording.followUp());
        texts.put("thanks", wording.thanks());
        FollowUps byScore = wording.followUps();
        if (byScore != null) {
            texts.put("low", Objects.requireNonNullElse(byScore.low(), ""));
            texts.put("middle", Objects.requireNonNullElse(byScore.middle(), ""));
            texts.put("high", Objects.requireNonNullElse(byScore.high(), ""));
        }
        ThanksLink link = wording.thanksLink();
        if (link != null) {
            texts.put("text", link.text());
            texts.put("url", link.url());
        }
        texts.putAll(PageForm.texts(wording));
    }

    /** What was typed; where nothing was, what the draft says by now, which somebody else may have changed. */
    static Said typed(Filled form, SurveyView now) {
        String language = languageOf(form);
        Said saved = in(now, language);
        boolean spoken = now.wording().containsKey(language);
        return new Said(
                language, each(input -> form.changed(input) || !spoken ? form.text(input) : saved.says(input)), "");
    }

    /** What was typed into inputs that somebody else filled in otherwise since the form was drawn. */
    static List<Problem> clashes(Filled form, SurveyView now) {
        Said typed = typed(form, now);
        Said saved = in(now, typed.language);
        return INPUTS.stream()
                .filter(input -> now.wording().containsKey(typed.language)
                        && form.staleAt(input, saved.says(input))
                        && !typed.says(input).equals(saved.says(input)))
                .map(input -> clash(input, saved.says(input)))
                .toList();
    }

    private static Problem clash(String input, String saved) {
        return Problem.conflict(
                input,
                saved.isEmpty() ? "Meanwhile this was emptied." : "Meanwhile this was saved here: “" + saved + "”.",
                "Save again to put yours in its place.");
    }

    /** The same with the page's words as another survey says them. */
    Said proposedBy(SurveyView other) {
        Wording wording = other.wording().get(language);
        Map<String, String> proposed = new TreeMap<>(texts);
        if (wording != null) {
            proposed.putAll(PageForm.texts(wording));
        }
        return new Said(language, proposed, other.name());
    }

    /** What stands at an input. */
    public String says(String input) {
        return texts.getOrDefault(input, "");
    }

    /** Whether the page would be half in English. */
    boolean needsPageWords() {
        return !ReadyWording.pagesSpeak(language) && !saysPageWords();
    }

    /** Whether the page's own words can be filled in: it has none in this language, or is to say others. */
    public boolean namesPageWords() {
        return !ReadyWording.pagesSpeak(language) || saysPageWords();
    }

    private boolean saysPageWords() {
        return PageForm.inputs().anyMatch(input -> !says(input).isEmpty());
    }

    /** Whether a score decides what is asked beside the comment. */
    public boolean byScore() {
        return !(says("low") + says("middle") + says("high")).isEmpty();
    }

    WordingRequest request() {
        return new WordingRequest(
                says("question"),
                says("lowLabel"),
                says("highLabel"),
                says("followUp"),
                new FollowUps(says("low"), says("middle"), says("high")),
                says("thanks"),
                new WordingRequest.Link(says("text"), says("url")),
                PageForm.words(this));
    }

    static boolean isPartOf(Filled form) {
        return form.fields().containsKey("lang") || form.fields().containsKey("question");
    }

    /** The language of a form. */
    static String languageOf(Filled form) {
        return LANGUAGE.language(form.get("lang"))
                .orElseThrow(() -> LANGUAGE.refused("The language is missing.", "Name it."));
    }

    private static Map<String, String> each(UnaryOperator<String> text) {
        return new TreeMap<>(INPUTS.stream().collect(Collectors.toMap(Function.identity(), text)));
    }
}
