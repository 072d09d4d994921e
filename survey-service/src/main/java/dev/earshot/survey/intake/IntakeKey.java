package dev.earshot.survey.intake;

import dev.earshot.survey.field.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The Idempotency-Key of a caller: 1 to 255 visible ASCII characters, good for one body. */
record IntakeKey(String caller, String key) {
    static final String HEADER = "Idempotency-Key";

    IntakeKey {
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw new Field(HEADER)
                    .refused("The key is not 1 to 255 visible ASCII characters.", "Send a UUID or the like.");
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest((caller + "\n" + key).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
