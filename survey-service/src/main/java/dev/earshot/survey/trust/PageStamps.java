package dev.earshot.survey.trust;

import dev.earshot.survey.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Says in a form when its page was drawn, without keeping anything: the time, and a keyed hash of it and of the link. Only
 * this deployment can make one, and it holds for no other link.
 */
@ApplicationScoped
public class PageStamps {
    private static final int MAC = 16;

    private final KeyedHash hash;

    PageStamps(KeyedHash hash) {
        this.hash = hash;
    }

    /** 32 characters of base64url. */
    public String stamp(String link, Instant now) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(now.toEpochMilli(), link));
    }

    /** When the page was drawn; empty for a stamp that is not ours, or another link's. */
    public Optional<Instant> drawnAt(String link, String stamp) {
        try {
            byte[] sent = Base64.getUrlDecoder().decode(stamp);
            if (sent.length != Long.BYTES + MAC) {
                return Optional.empty();
            }
            long time = ByteBuffer.wrap(sent).getLong();
            return MessageDigest.isEqual(sealed(time, link), sent)
                    ? Optional.of(Instant.ofEpochMilli(time))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] sealed(long time, String link) {
        byte[] mac = hash.ofContent("page\n" + time + "\n" + link);
        return ByteBuffer.allocate(Long.BYTES + MAC)
                .putLong(time)
                .put(mac, 0, MAC)
                .array();
    }
}
