package dev.earshot.sentiment.intents;

import dev.earshot.sentiment.intents.Cue.Force;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a cue file; how it is written stands in the README beside the files. */
final class CueFile {
    private final Map<String, List<String>> classes = new HashMap<>();
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Set<Cue> cues = new LinkedHashSet<>();

    private CueFile() {}

    /**
     * @param name file in the folder {@code intents}, such as {@code en.cues}
     * @throws UncheckedIOException when it is missing or unreadable
     * @throws IllegalArgumentException when a line cannot be understood; names the line
     */
    static Cues load(String name) {
        CueFile file = new CueFile();
        try (InputStream stream = CueFile.class.getResourceAsStream("/intents/" + name)) {
            if (stream == null) {
                throw new FileNotFoundException("intents/" + name);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(file::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the cues cannot be read", unreadable);
        }
        return new Cues(file.vocabulary, file.spellings, List.copyOf(file.cues));
    }

    private void read(String line) {
        try {
            understand(line);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("this line of a cue file cannot be understood: " + line, wrong);
        }
    }

    private void understand(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a line needs a colon");
        }
        String[] head = line.substring(0, colon).split("\\s+", -1);
        String[] body = line.substring(colon + 1).strip().split("\\s+", -1);
        switch (head[0]) {
            case "words" ->
                classes.computeIfAbsent(head[1], any -> new ArrayList<>())
                        .addAll(Arrays.stream(body).flatMap(this::members).toList());
            case "spell" -> spellings.put(head[1], List.of(body));
            case "not" -> add(Topic.named(head[1]), Force.DENIES, body);
            case "sure" -> add(Topic.named(head[1]), Force.INSISTS, body);
            default -> add(Topic.named(head[0]), Force.SPEAKS, body);
        }
    }

    /** A word that is optional, or that may be missing at the end of a clause, makes two cues of one. */
    private void add(Topic topic, Force force, String[] body) {
        List<List<Element>> written = List.of(List.of());
        for (String step : body) {
            List<List<Element>> longer = new ArrayList<>();
            for (List<Element> start : written) {
                for (List<Element> choice : choices(step)) {
                    longer.add(Stream.concat(start.stream(), choice.stream()).toList());
                }
            }
            written = longer;
        }
        written.forEach(elements -> cues.add(new Cue(topic, force, elements)));
    }

    /** What a step may be; an empty choice stands for what is left out. */
    private List<List<Element>> choices(String step) {
        if (step.length() > 1 && step.endsWith("?")) {
            return List.of(List.of(), List.of(element(step.substring(0, step.length() - 1))));
        }
        if (step.endsWith("|>")) {
            return List.of(List.of(element(step.substring(0, step.length() - 2))), List.of(new Element.ClauseEnd()));
        }
        return List.of(List.of(element(step)));
    }

    private Element element(String step) {
        if (step.equals("<")) {
            return new Element.ClauseStart();
        }
        if (step.equals("^")) {
            return new Element.SentenceStart();
        }
        if (step.equals(">")) {
            return new Element.ClauseEnd();
        }
        if (step.startsWith("..")) {
            return new Element.Gap(Integer.parseInt(step.substring(2)));
        }
        return new Element.OneOf(vocabulary.number(
                Arrays.stream(step.split("\\|", -1)).flatMap(this::members).toList()));
    }

    /** A member of a class: a word, a class in capitals, or a verb with "~" in its regular forms. */
    private Stream<String> members(String member) {
        if (member.isEmpty()) {
            throw new IllegalArgumentException("a step has an empty alternative");
        }
        if (member.equals(">")) {
            throw new IllegalArgumentException("the end of a clause must be the last alternative of a step");
        }
        if (Character.isUpperCase(member.charAt(0))) {
            List<String> named = classes.get(member);
            if (named == null) {
                throw new IllegalArgumentException("a class of words is used before it is listed: " + member);
            }
            return named.stream();
        }
        String plain = Tokens.plain(member);
        return plain.endsWith("~") ? RegularVerb.forms(plain.substring(0, plain.length() - 1)) : Stream.of(plain);
    }
}
