package dev.earshot.survey.recording;

import dev.earshot.survey.database.Rows;
import dev.earshot.survey.trust.Conduct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The answer that an occasion has, as it stands.
 *
 * @param version one more with every amendment
 * @param identity how far the person is proven, behind an open link
 * @param finished false while only a score has come, and its comment may follow
 * @param hand whether a person's was seen when it was given or changed last
 * @param collectedAt when it was given first
 * @param recordedAt since when it says this
 */
public record Kept(
        UUID id,
        int version,
        Answer answer,
        Optional<Identity> identity,
        boolean finished,
        Optional<Conduct.Hand> hand,
        Instant collectedAt,
        Instant recordedAt) {
    /** What a query selects of the table {@code response r} for {@link #joined}. */
    public static final String COLUMNS =
            "r.id AS kept_id, r.version AS kept_version, r.score AS kept_score, r.comment AS kept_comment,"
                    + " r.identity AS kept_identity, r.finished AS kept_finished, r.hand AS kept_hand, r.collected_at AS kept_at, r.recorded_at AS kept_since";

    /** Reads it from a row that selects {@link #COLUMNS}; empty where the join found none. */
    public static Optional<Kept> joined(ResultSet row) throws SQLException {
        return row.getBytes("kept_id") == null
                ? Optional.empty()
                : Optional.of(new Kept(
                        Rows.id(row, "kept_id"),
                        row.getInt("kept_version"),
                        new Answer(
                                Optional.ofNullable(row.getObject("kept_score", Integer.class)),
                                Optional.ofNullable(row.getString("kept_comment"))
                                        .map(Comment::new)),
                        Optional.ofNullable(row.getString("kept_identity")).map(Identity::of),
                        row.getBoolean("kept_finished"),
                        Optional.ofNullable(row.getString("kept_hand")).map(Conduct.Hand::of),
                        Rows.time(row, "kept_at"),
                        Rows.time(row, "kept_since")));
    }

    /** For so long an answer may be amended by who gave it. */
    public static final Duration AMENDABLE = Duration.ofHours(24);

    /** Whether a hand was seen to give it. */
    public boolean wasSeen() {
        return hand.filter(Conduct.Hand.SEEN::equals).isPresent();
    }

    /** Whether it is only said whose it is. */
    public boolean isAsserted() {
        return identity.filter(Identity.ASSERTED::equals).isPresent();
    }

    public boolean isAmendable(Instant now) {
        return !finished || isFresh(now);
    }

    /** Whether it was given so lately that it may be amended, finished or not. */
    public boolean isFresh(Instant now) {
        return now.isBefore(collectedAt.plus(AMENDABLE));
    }

    /** Whether that brings nothing new. */
    public boolean covers(Response other) {
        return (finished && !other.finished()) || (finished == other.finished() && answer.equals(other.answer()));
    }
}
