package dev.earshot.survey.field;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.Serial;

/** Reads a JSON number that is whole as it stands: 9 is, while 6.5, 9.0, "9" and true are refused. */
public final class WholeNumber extends StdDeserializer<Integer> {
    @Serial
    private static final long serialVersionUID = 1L;

    public WholeNumber() {
        super(Integer.class);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT) {
            return parser.getIntValue();
        }
        String name = parser.currentName() == null ? "body" : parser.currentName();
        throw new Field(name).refused("The value is not a whole number in range.", "Send a JSON integer, such as 9.");
    }
}
