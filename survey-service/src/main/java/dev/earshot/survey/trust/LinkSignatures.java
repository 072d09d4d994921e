package dev.earshot.survey.trust;

import dev.earshot.survey.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lets a mailing tool prove that it wrote a link: HMAC-SHA256 with a key of the survey's own, in hexadecimal. */
@ApplicationScoped
public class LinkSignatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final char BETWEEN = '|';

    private final KeyedHash hash;

    LinkSignatures(KeyedHash hash) {
        this.hash = hash;
    }

    /** What the tool signs with: 64 hexadecimal digits, used as they are written. It is kept nowhere. */
    public String keyOf(UUID survey) {
        return HexFormat.of().formatHex(hash.ofContent("link\n" + survey));
    }

    /** The signature of a link's person, and of the interaction where it names one. */
    public String sign(UUID survey, String person, Optional<String> interaction) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keyOf(survey).getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            String message = interaction.map(about -> person + BETWEEN + about).orElse(person);
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares in constant time. A person with the separator in the name cannot be told from another interaction's. */
    public boolean holds(UUID survey, String person, Optional<String> interaction, String signature) {
        byte[] expected = sign(survey, person, interaction).getBytes(StandardCharsets.US_ASCII);
        byte[] sent = signature.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, sent) && person.indexOf(BETWEEN) < 0;
    }
}
