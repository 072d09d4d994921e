package dev.earshot.survey.importing;

import dev.earshot.survey.importing.RowResult.Known;
import dev.earshot.survey.importing.RowResult.Mapped;
import dev.earshot.survey.importing.RowResult.Refused;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Recalled;
import dev.earshot.survey.recording.Recording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the answers of a file that are new from those that are known, and from those that are at odds with what is there:
 * of one id or one interaction there is one answer.
 */
final class Sifting {
    private static final String EARLIER_ROW =
            "An earlier row has the same id and says something else. Give each answer an id of its own.";

    private final Recording recording;
    private final Layout layout;
    private final Optional<UUID> own;
    private final Seen seen = new Seen();
    private long known;
    private long contradicting;
    private final NavigableSet<UUID> contradicted = new TreeSet<>();

    /** Begins with the first row of a file, of which nothing is stored. */
    Sifting(Recording recording, Layout layout) {
        this(recording, layout, Optional.empty());
    }

    /** Begins with a row before which all are stored, by this import. */
    Sifting(Recording recording, Layout layout, UUID own) {
        this(recording, layout, Optional.of(own));
    }

    private Sifting(Recording recording, Layout layout, Optional<UUID> own) {
        this.recording = recording;
        this.layout = layout;
        this.own = own;
    }

    /** The same rows in their order; of the answers only those that are new are left. */
    Chunk sift(List<RowResult> rows) {
        Map<Occasion, Recalled> stored = stored(rows);
        return new Chunk(rows.stream()
                .map(row -> row instanceof Mapped answer ? sifted(answer, stored) : row)
                .toList());
    }

    /** How many ids of the rows so far are stored with the same answer. */
    long known() {
        return known;
    }

    /** How many are stored with another one, as if they were the ids of another source. */
    long contradicting() {
        return contradicting;
    }

    /** The imports that these came with. */
    NavigableSet<UUID> contradicted() {
        return contradicted;
    }

    private RowResult sifted(Mapped row, Map<Occasion, Recalled> stored) {
        Recalled same = stored.get(row.source());
        if (same != null && same.says(row.answer(), row.collectedAt())) {
            known++;
            return new Known(row.row());
        }
        if (same != null && isOfEarlierRow(same)) {
            return refused(row, Target.SOURCE_ID, EARLIER_ROW);
        }
        if (same != null) {
            contradicting++;
            same.importId().ifPresent(contradicted::add);
            return refused(
                    row,
                    Target.SOURCE_ID,
                    "The answer with this id is stored already and says something else. Name the source, if it is another one"
                            + " than that answer came from; if it is not, the stored answer stays as it is.");
        }
        OptionalLong earlier = seen.said(row.source());
        if (earlier.isPresent()) {
            return earlier.getAsLong() == row.digest()
                    ? new Known(row.row())
                    : refused(row, Target.SOURCE_ID, EARLIER_ROW);
        }
        return ofItsInteraction(row, stored);
    }

    private RowResult ofItsInteraction(Mapped row, Map<Occasion, Recalled> stored) {
        Recalled standing = stored.get(row.occasion());
        OptionalLong earlier = seen.said(row.occasion());
        if (standing == null && earlier.isEmpty()) {
            seen.note(row.source(), row.digest());
            seen.note(row.occasion(), row.digest());
            return row;
        }
        boolean same =
                standing == null ? earlier.getAsLong() == row.digest() : standing.says(row.answer(), row.collectedAt());
        return same
                ? new Known(row.row())
                : refused(
                        row,
                        Target.INTERACTION,
                        "This interaction has an answer already"
                                + (standing == null || isOfEarlierRow(standing) ? ", in an earlier row" : "")
                                + ". Leave the row out, or give it an interaction of its own.");
    }

    private boolean isOfEarlierRow(Recalled stored) {
        return own.isPresent() && stored.importId().equals(own);
    }

    private Refused refused(Mapped row, Target target, String message) {
        return new Refused(row.row(), layout.column(target).orElse("row"), message);
    }

    private Map<Occasion, Recalled> stored(List<RowResult> rows) {
        Set<Occasion> taken = rows.stream()
                .filter(Mapped.class::isInstance)
                .map(Mapped.class::cast)
                .flatMap(row -> Stream.of(row.source(), row.occasion()))
                .collect(Collectors.toSet());
        Map<Occasion, Recalled> stored = new HashMap<>();
        recording.recalled(taken).forEach(answer -> {
            stored.put(new Occasion(answer.occasion()), answer);
            answer.source().ifPresent(source -> stored.put(new Occasion(source), answer));
        });
        return stored;
    }
}
