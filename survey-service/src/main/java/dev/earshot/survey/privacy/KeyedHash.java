package dev.earshot.survey.privacy;

import dev.earshot.common.identity.Ids;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Turns what could name a person into something that only this deployment can compute (HMAC-SHA256). */
@Startup
@ApplicationScoped
public class KeyedHash {
    private static final Logger LOG = Logger.getLogger(KeyedHash.class);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    KeyedHash(
            @ConfigProperty(name = "earshot.respondent-key") Optional<String> configured,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String sessionKey) {
        if (configured.isPresent()) {
            key = new SecretKeySpec(configured.get().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        } else {
            LOG.warn(
                    "earshot.respondent-key is not set: the key of respondents' hashes is derived from the session key."
                            + " Set it before the session key changes, or the same person will look like another");
            SecretKeySpec session = new SecretKeySpec(sessionKey.getBytes(StandardCharsets.UTF_8), ALGORITHM);
            key = new SecretKeySpec(mac(session, "earshot.respondent-key"), ALGORITHM);
        }
    }

    /** The first 128 bits of the hash of an organisation's own reference to a person. */
    public UUID ofRespondent(String reference) {
        return Ids.of(Arrays.copyOf(mac(key, "respondent\n" + reference), 16));
    }

    /** All 256 bits, for a content that must be recognised without being kept. */
    public byte[] ofContent(String content) {
        return mac(key, "content\n" + content);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
