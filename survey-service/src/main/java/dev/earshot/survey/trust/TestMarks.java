package dev.earshot.survey.trust;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.earshot.survey.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What stands in an open link whose answers do not count. Only this deployment can make it, and it holds for one survey:
 * nobody looks at a draft or marks answers of others by writing something into an address.
 */
@ApplicationScoped
public class TestMarks {
    private static final int MAC = 16;

    private final KeyedHash hash;

    TestMarks(KeyedHash hash) {
        this.hash = hash;
    }

    /** What is tried out. */
    public enum Tried {
        /** What the next publication would show. */
        DRAFT,
        /** What people see. */
        LIVE;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code draft-} or {@code live-} and 22 characters of base64url. */
    public String mark(UUID survey, Tried tried) {
        byte[] mac = Arrays.copyOf(hash.ofContent("test\n" + tried + "\n" + survey), MAC);
        return tried + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** What a mark of this survey tries out; empty for one that is not ours, or another survey's. */
    public Optional<Tried> read(UUID survey, String mark) {
        return Stream.of(Tried.values())
                .filter(tried -> MessageDigest.isEqual(bytes(mark(survey, tried)), bytes(mark)))
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
