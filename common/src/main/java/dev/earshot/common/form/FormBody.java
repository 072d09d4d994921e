package dev.earshot.common.form;

import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} as the UTF-8 it must be; the framework would guess instead. */
public final class FormBody {
    private FormBody() {}

    /** The body is no form of ours. */
    public static final class Unreadable extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The fields by name.
     *
     * @throws Unreadable when an escape is broken, a value is not UTF-8 or a field comes twice
     */
    public static Map<String, String> read(byte[] body) throws Unreadable {
        try {
            return fields(body);
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable("an escape is broken or not UTF-8");
        }
    }

    private static Map<String, String> fields(byte[] body) throws CharacterCodingException, Unreadable {
        Map<String, String> fields = new HashMap<>();
        int start = 0;
        while (start < body.length) {
            int end = indexOf(body, '&', start, body.length);
            int equals = indexOf(body, '=', start, end);
            String name = decode(body, start, equals);
            String before = end == start ? null : fields.put(name, equals < end ? decode(body, equals + 1, end) : "");
            if (before != null) {
                throw new Unreadable("a field comes twice");
            }
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
