package dev.earshot.survey.contacting;

import dev.earshot.survey.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Who is in a survey's sample: a keyed hash of survey and person puts everybody on a place between 0 and 1, and the sample
 * is who stands below its share. So the answer never changes, a larger sample holds the smaller one, and two surveys draw
 * different people.
 */
@ApplicationScoped
class Sample {
    private static final double PLACES = 0x1p32;

    private final KeyedHash hash;

    Sample(KeyedHash hash) {
        this.hash = hash;
    }

    boolean holds(UUID survey, UUID person, int percent) {
        byte[] drawn = hash.ofContent("sample\n" + survey + "\n" + person);
        double place = Integer.toUnsignedLong(ByteBuffer.wrap(drawn).getInt()) / PLACES;
        return place * 100 < percent;
    }
}
