package dev.earshot.insight.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads events as a tolerant reader: unknown members are none of our business, wrong types are. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    /**
     * Understands a message.
     *
     * @throws Incomprehensible if it is not JSON of that shape, or its values contradict themselves
     */
    public static <T> T read(Message message, Class<T> type) throws Incomprehensible {
        byte[] value = message.value();
        if (value == null) {
            throw new Incomprehensible("the message has no value");
        }
        return understood(() -> MAPPER.readValue(value, type));
    }

    /** As {@link #read(Message, Class)}, for a message that was kept as text. */
    public static <T> T read(String message, Class<T> type) throws Incomprehensible {
        return understood(() -> MAPPER.readValue(message, type));
    }

    private interface Parsing<T> {
        @Nullable
        T parse() throws IOException;
    }

    private static <T> T understood(Parsing<T> parsing) throws Incomprehensible {
        try {
            T event = parsing.parse();
            if (event == null) {
                throw new Incomprehensible("the message is null");
            }
            return event;
        } catch (JsonProcessingException unreadable) {
            throw new Incomprehensible(unreadable.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new Incomprehensible(unreadable.toString());
        }
    }

    /** Why a message cannot be understood. */
    public static final class Incomprehensible extends Exception {
        private static final long serialVersionUID = 1L;

        public Incomprehensible(String reason) {
            super(reason);
        }
    }
}
