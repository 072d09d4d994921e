package dev.earshot.survey.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * A little computing that a page's script does while the person reads: it looks for a number whose SHA-256, together with the
 * page's stamp, begins with zero bits. Nobody else is asked, nothing is stored, and it pays for this one form.
 */
@ApplicationScoped
public class ProofOfWork {
    /** Of which a slow phone would need minutes. */
    private static final int MOST_BITS = 24;

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");

    private final int bits;

    ProofOfWork(TrustConfig config) {
        this.bits = config.workBits();
        if (bits < 1 || bits > MOST_BITS) {
            throw new IllegalArgumentException("earshot.trust.work-bits is " + bits + "; set 1 to " + MOST_BITS);
        }
    }

    /** How many zero bits the hash begins with: each one more doubles the work. */
    public int bits() {
        return bits;
    }

    /** Whether the number is one that had to be looked for. */
    boolean holds(String page, String number) {
        return NUMBER.matcher(number).matches() && leadingZeros(page + ":" + number) >= bits;
    }

    private static int leadingZeros(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Integer.numberOfLeadingZeros(ByteBuffer.wrap(hash).getInt());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
