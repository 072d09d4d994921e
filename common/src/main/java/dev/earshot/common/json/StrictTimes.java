package dev.earshot.common.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;

/** A moment is an ISO-8601 text: a number could be seconds or milliseconds, and is mostly a mistake. */
@Singleton
class StrictTimes implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("strict-times").addDeserializer(Instant.class, new IsoInstant()));
    }

    /** Behind Jackson's own module for times, whose place this one takes. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class IsoInstant extends StdDeserializer<Instant> {
        @Serial
        private static final long serialVersionUID = 1L;

        IsoInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) {
                try {
                    return Instant.parse(parser.getText());
                } catch (DateTimeException unreadable) {
                    throw refusal(parser);
                }
            }
            throw refusal(parser);
        }

        private static IOException refusal(JsonParser parser) {
            return InvalidFormatException.from(parser, "not an ISO-8601 time", null, Instant.class);
        }
    }
}
