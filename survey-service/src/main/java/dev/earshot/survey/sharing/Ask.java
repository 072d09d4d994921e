package dev.earshot.survey.sharing;

import dev.earshot.survey.asking.Direction;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.Wording;
import dev.earshot.survey.look.Accent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question in one language, with the addresses that lead to its answer page. A score in an address is only preselected
 * there: following it stores nothing.
 *
 * @param key the survey's key
 * @param version that is published
 * @param destination of its buttons
 * @param link to it
 * @param test the mark that keeps answers from counting, where somebody tries it out
 * @param accent of buttons
 */
record Ask(
        String key,
        int version,
        Destination destination,
        Link link,
        Metric metric,
        String language,
        Wording wording,
        Optional<String> test,
        Accent accent) {
    private static final Pattern THIS_COMPUTER =
            Pattern.compile("https?://(localhost|127\\.[0-9.]+|\\[::1])(?=[:/])", Pattern.CASE_INSENSITIVE);

    /**
     * A score as a link shows it; the first and the last say what they mean.
     *
     * @param href the address as HTML
     */
    public record Choice(int score, String url, String href, String meaning) {}

    public List<Choice> choices() {
        return metric.scale().stream().map(this::choice).toList();
    }

    /** Choices in rows of at most six: what fits a phone. */
    public List<List<Choice>> rows() {
        List<Choice> all = choices();
        int half = (all.size() + 1) / 2;
        return all.size() <= 7 ? List.of(all) : List.of(all.subList(0, half), all.subList(half, all.size()));
    }

    /** What the ends of the scale mean, in a line. */
    public String ends() {
        return metric.lowest() + " = " + wording.lowLabel() + comma() + metric.highest() + " = " + wording.highLabel();
    }

    /** Whether one and the same link is everybody's, as on a poster. */
    public boolean isForEverybody() {
        return destination instanceof Destination.OpenLink;
    }

    public String direction() {
        return Direction.of(language);
    }

    public String url() {
        return link.with("lang=" + language + marked());
    }

    /** Whether its links lead nowhere but to the computer that Earshot runs on. */
    public boolean isOnThisComputer() {
        return THIS_COMPUTER.matcher(url()).lookingAt();
    }

    /** What a score means, where that is said: at the ends. */
    public Optional<String> label(int score) {
        return score == metric.lowest()
                ? Optional.of(wording.lowLabel())
                : score == metric.highest() ? Optional.of(wording.highLabel()) : Optional.empty();
    }

    private Choice choice(int score) {
        String meaning = label(score).map(label -> score + ": " + label).orElse(String.valueOf(score));
        String url = link.with("s=" + score + "&lang=" + language + marked());
        return new Choice(score, url, link.inHtml(url), meaning);
    }

    private String comma() {
        return switch (language.split("-", 2)[0]) {
            case "ar", "fa", "ur" -> "، ";
            case "ja", "zh" -> "、";
            default -> ", ";
        };
    }

    private String marked() {
        return test.map(mark -> "&test=" + mark).orElse("");
    }
}
