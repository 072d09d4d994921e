package dev.earshot.survey.asking;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.earshot.survey.field.WholeNumber;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells null, which is for ever, from a member that was left out, which changes nothing. */
class RetentionReader extends StdDeserializer<Retention> {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final WholeNumber DAYS = new WholeNumber();

    RetentionReader() {
        super(Retention.class);
    }

    @Override
    public Retention deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return new Retention(Optional.of(DAYS.deserialize(parser, context)));
    }

    @Override
    public Retention getNullValue(DeserializationContext context) {
        return Retention.FOR_EVER;
    }

    @Override
    @SuppressWarnings("NullAway") // the interface is older than its annotations
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
