package dev.earshot.survey.answering;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} as the UTF-8 it must be; the framework would guess instead. */
final class FormBody {
    private FormBody() {}

    /**
     * The fields by name; of a repeated field the first.
     *
     * @throws CharacterCodingException when an escape is broken or a value is not UTF-8
     */
    static Map<String, String> read(byte[] body) throws CharacterCodingException {
        Map<String, String> fields = new HashMap<>();
        int start = 0;
        while (start < body.length) {
            int end = indexOf(body, '&', start, body.length);
            int equals = indexOf(body, '=', start, end);
            String name = decode(body, start, equals);
            fields.putIfAbsent(name, equals < end ? decode(body, equals + 1, end) : "");
            start = end + 1;
        }
        return fields;
    }

    private static int indexOf(byte[] body, char wanted, int from, int to) {
        int i = from;
        while (i < to && body[i] != wanted) {
            i++;
        }
        return i;
    }

    private static String decode(byte[] body, int from, int to) throws CharacterCodingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            if (body[i] == '%') {
                if (i + 2 >= to) {
                    throw new CharacterCodingException();
                }
                bytes.write(16 * digit(body[i + 1]) + digit(body[i + 2]));
                i += 2;
            } else {
                bytes.write(body[i] == '+' ? ' ' : body[i]);
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int digit(byte character) throws CharacterCodingException {
        int value = Character.digit(character, 16);
        if (value < 0) {
            throw new CharacterCodingException();
        }
        return value;
    }
}
