package dev.earshot.sentiment.api;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.Rating;
import dev.earshot.sentiment.analysis.Scale;
import dev.earshot.sentiment.text.Preparation;
import jakarta.ws.rs.core.Response.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Texts that somebody wants scored. */
record TextsToScore(@Nullable List<@Nullable RawItem> items) {
    private static final int MOST = 500;
    private static final int MOST_CHARACTERS = 120_000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_QUESTION = 1_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[A-Za-z0-9]{1,8})*");

    /** An item as it came, nothing checked. */
    record RawItem(
            @Nullable String id,
            @Nullable String text,
            @Nullable String language,
            @Nullable String question,
            @Nullable String metric,
            @Nullable Integer score) {}

    /** An item that can be scored. */
    record Item(String id, Comment comment) {}

    /** The items, all of them good; otherwise the first problem, which names its item. */
    List<Item> checked() {
        if (items == null || items.isEmpty()) {
            throw bad("items", "There are no items.", "Send 1 to " + MOST + " items.");
        }
        if (items.size() > MOST) {
            throw bad("items", "There are " + items.size() + " items.", "Send at most " + MOST + " items a call.");
        }
        checkWork(items);
        Set<String> ids = new HashSet<>();
        return IntStream.range(0, items.size())
                .mapToObj(i -> checked(items.get(i), "items[" + i + "]", ids))
                .toList();
    }

    /** So that an answer comes before anybody gives up waiting: some twenty seconds on two cores. */
    private static void checkWork(List<@Nullable RawItem> items) {
        long characters = 0;
        for (RawItem item : items) {
            String text = item == null ? null : item.text();
            characters += text == null ? 0 : Math.min(text.length(), Preparation.MAX_CHARACTERS);
        }
        if (characters > MOST_CHARACTERS) {
            throw Problem.of(
                            Status.REQUEST_ENTITY_TOO_LARGE,
                            "The texts have " + characters + " characters to read.",
                            "items",
                            "Send at most " + MOST_CHARACTERS + " characters a call; of one text "
                                    + Preparation.MAX_CHARACTERS + " count at most.")
                    .toException();
        }
    }

    private static Item checked(@Nullable RawItem item, String at, Set<String> ids) {
        if (item == null) {
            throw bad(at, "The item is null.", "Send an object with id and text.");
        }
        String id = item.id();
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw bad(at + ".id", "The id is missing or too long.", "Give each item an id of 1 to 200 characters.");
        }
        if (!ids.add(id)) {
            throw bad(at + ".id", "Another item has the same id.", "Give each item an id of its own.");
        }
        String text = item.text();
        if (text == null || text.isBlank()) {
            throw bad(at + ".text", "There is no text.", "Send a text, or leave the item out.");
        }
        String language = item.language();
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw bad(at + ".language", "This is no language tag.", "Send a tag such as en or pt-BR, or leave it out.");
        }
        return new Item(id, new Comment(text, language, checkedQuestion(item, at), rating(item, at)));
    }

    private static @Nullable String checkedQuestion(RawItem item, String at) {
        String question = item.question();
        if (question != null && question.length() > LONGEST_QUESTION) {
            throw bad(
                    at + ".question",
                    "The question is longer than " + LONGEST_QUESTION + " characters.",
                    "Send the question as the person read it, or leave it out.");
        }
        return question;
    }

    private static Optional<Rating> rating(RawItem item, String at) {
        Optional<Scale> scale = Optional.ofNullable(item.metric()).flatMap(Scale::of);
        if (item.metric() != null && scale.isEmpty()) {
            throw bad(at + ".metric", "The metric is not known.", "Use nps, csat or ces, or leave it out.");
        }
        Integer score = item.score();
        if (score == null) {
            return Optional.empty();
        }
        Scale known = scale.orElseThrow(() ->
                bad(at + ".score", "A score without a metric has no scale.", "Send the metric too, or no score."));
        return Optional.of(known.rating(score)
                .orElseThrow(() -> bad(
                        at + ".score",
                        "The score is outside its scale.",
                        "Send " + known.range() + " for " + known.metric() + ".")));
    }

    private static ProblemException bad(String field, String detail, String remedy) {
        return Problem.badRequest(field, detail, remedy).toException();
    }
}
