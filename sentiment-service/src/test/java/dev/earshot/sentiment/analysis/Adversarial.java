package dev.earshot.sentiment.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that nobody means well with. */
public final class Adversarial {
    private static final int A_MEGABYTE = 1_000_000;
    private static final int COMBINATIONS = 60;
    private static final List<String> REPEATED = List.of(
            "😡",
            "(",
            "((((( ",
            "a",
            "word ",
            "bad, ",
            "is that the one that ",
            "\uD83D",
            "\u202E",
            "a\u0301",
            "質",
            "No! ",
            "\n",
            "- x\n",
            "not ",
            "very late parcel and ",
            "no but ",
            "\"'“‘«",
            "<div>",
            "👩‍👩‍👧‍👦",
            "@a #b ",
            "1.",
            "a.b@c.d ",
            "http://a.b/c?d ",
            "it's ",
            "\u0627\u0644 ",
            "Z\u0300\u0334\u0489 ",
            "&lt;",
            "x-",
            "$1,000.00 ",
            ": ",
            ":( ");
    private static final List<String> WORDS = List.of(
            "parcel",
            "late",
            "rude",
            "agent",
            "which",
            "that",
            "who",
            "said",
            "and",
            "but",
            "never",
            "answered",
            "phone",
            "because",
            "the",
            "of",
            "with",
            "staff",
            "horrible",
            "great",
            "not",
            "is",
            "was",
            "I",
            "you",
            "refund",
            ",",
            "to",
            "delivery",
            "if",
            "when",
            "his",
            "waiting",
            "cold",
            "food",
            "room",
            "than",
            "more",
            "any",
            "keep",
            "crashing");

    private Adversarial() {}

    /** Those that others have collected. */
    public static List<String> collected() {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        try {
            for (String file : List.of("blns.json", "csv_injection.json")) {
                JsonNode root = json.readTree(String.join("\n", lines(file)));
                (root.isArray() ? List.of(root) : root).forEach(list -> list.forEach(text -> texts.add(text.asText())));
            }
            for (String file : List.of("dev.jsonl", "unicode_and_edge.jsonl")) {
                for (String line : lines(file)) {
                    texts.add(json.readTree(line).get("text").asText());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    /** Those that are as long, as deep or as entangled as a text can be, by name. */
    public static Map<String, String> made() {
        Map<String, String> made = new LinkedHashMap<>();
        for (String piece : REPEATED) {
            made.put("a megabyte of " + named(piece), piece.repeat(A_MEGABYTE / piece.length()));
        }
        made.put("a word of 5,000 letters", "supercalifragilistic".repeat(250));
        made.put("5,000 letters, each another", letters(5_000));
        made.put("500 buts", "It was good but ".repeat(500));
        made.put("500 buts, each another", numbered(500, "item %d was good but "));
        made.put("10,000 sentences", numbered(10_000, "Parcel number %1$d came late, and driver %1$d was rude. "));
        made.put("10,000 lines", numbered(10_000, "%d rude!\n"));
        made.put("nested quotes", nested("\"he said that 'she wrote ", "nothing", " to me' yesterday\""));
        made.put("nested brackets", nested("( it [ was { so ", "bad", " } and ] late )"));
        made.put("nested clauses", nested("the man who ", "came", " left the room that I had"));
        made.put("nested marks", nested("<b a=\"&quot;", "bad", "\"></b>"));
        made.put("lone surrogates among words", numbered(2_000, "bad \uD83D%d\uDE21 good "));
        made.put("bidi controls in words", "\u202Eter\u2066ri\u200Fble\u202C \u2067service\u2069 ".repeat(2_000));
        made.put("a sentence without end", words(new Random(1), 3_000));
        made.put(
                "a sentence without end in capitals",
                words(new Random(2), 3_000).toUpperCase(java.util.Locale.ROOT));
        made.put("a sentence of contractions", "wouldn't've couldn't've ".repeat(2_000));
        Random random = new Random(20);
        List<String> pieces = Stream.concat(REPEATED.stream(), WORDS.stream()).toList();
        for (int i = 0; i < COMBINATIONS; i++) {
            made.put("combination " + i, combined(random, pieces));
        }
        return made;
    }

    private static String combined(Random random, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        List<String> some = IntStream.range(0, 2 + random.nextInt(12))
                .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                .toList();
        while (text.length() < 20_000) {
            text.append(some.get(random.nextInt(some.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private static String letters(int count) {
        return new Random(3)
                .ints(count, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String numbered(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    private static String nested(String before, String core, String after) {
        return before.repeat(500) + core + after.repeat(500);
    }

    private static String named(String piece) {
        return piece.codePoints()
                .mapToObj(c -> c > ' ' && c < 127 ? Character.toString(c) : "U+%04X".formatted(c))
                .collect(Collectors.joining());
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream stream = Adversarial.class.getResourceAsStream("/adversarial/" + file);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
