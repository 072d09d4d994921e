package dev.earshot.insight.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Aspect phrases as a JSON column holds them. */
public final class Phrases {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private Phrases() {}

    static String json(List<String> phrases) {
        try {
            return MAPPER.writeValueAsString(phrases);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static List<String> of(String json) {
        try {
            return MAPPER.readValue(json, LIST);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("a JSON column does not hold a list of phrases", notOurs);
        }
    }
}
