package dev.earshot.insight.feedback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes responses with their sentences and mentions: a few statements, however many rows. */
final class FeedbackRows {
    private FeedbackRows() {}

    static void write(Handle handle, List<Feedback> entering, Instant now) {
        if (entering.isEmpty()) {
            return;
        }
        writeFeedback(handle, entering, now);
        EarlierRows.write(handle, entering);
        List<UUID> ids = entering.stream().map(Feedback::id).toList();
        delete(handle, "sentence", ids);
        delete(handle, "mention", ids);
        writeSentences(handle, entering);
        insertMentions(handle, entering.stream().collect(Collectors.toMap(Feedback::id, Feedback::contribution)));
    }

    /** Replaces the mentions of responses. */
    static void writeMentions(Handle handle, Map<UUID, Contribution> changed, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        delete(handle, "mention", changed.keySet());
        insertMentions(handle, changed);
        handle.createUpdate("UPDATE feedback SET changed_at = :now WHERE response_id IN (<ids>)")
                .bind("now", now)
                .bindList("ids", List.copyOf(changed.keySet()))
                .execute();
    }

    /** Takes the sentences that carry a mention now out of the pool of those that fit no theme. */
    static void markThemed(Handle handle, Collection<UUID> changed, Map<UUID, LaterMentions> found) {
        PreparedBatch rows =
                handle.prepareBatch("UPDATE sentence SET unthemed = FALSE WHERE response_id = ? AND ordinal = ?");
        found.forEach((id, later) -> {
            if (changed.contains(id)) {
                later.mentions().forEach(mention -> rows.add(id, mention.ordinal()));
            }
        });
        rows.execute();
    }

    private static void writeFeedback(Handle handle, List<Feedback> entering, Instant now) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO feedback (response_id, version, collected_at, changed_at, journey, stage, touchpoint, survey,
                  metric, score, comment, language, shown_in, model, channel, identity, counted, quarantine, analysed, polarity, sentiment)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE version = VALUES(version), collected_at = VALUES(collected_at),
                  changed_at = VALUES(changed_at), journey = VALUES(journey), stage = VALUES(stage),
                  touchpoint = VALUES(touchpoint), survey = VALUES(survey), metric = VALUES(metric),
                  score = VALUES(score), comment = VALUES(comment), language = VALUES(language),
                  shown_in = VALUES(shown_in), model = VALUES(model),
                  channel = VALUES(channel), identity = VALUES(identity), counted = VALUES(counted), quarantine = VALUES(quarantine),
                  analysed = VALUES(analysed), polarity = VALUES(polarity), sentiment = VALUES(sentiment)""");
        for (Feedback each : entering) {
            Contribution contribution = each.contribution();
            Place place = contribution.place();
            Feeling feeling = contribution.feeling();
            rows.add(
                    each.id(),
                    each.version(),
                    contribution.collectedAt(),
                    now,
                    place.journey(),
                    place.stage(),
                    place.touchpoint(),
                    place.survey(),
                    contribution.metric().key(),
                    contribution.score(),
                    each.comment(),
                    each.language(),
                    each.shownIn(),
                    each.model(),
                    contribution.channel(),
                    each.identity(),
                    contribution.counted(),
                    each.quarantine(),
                    contribution.analysed(),
                    feeling == null ? null : feeling.thousandths(),
                    feeling == null ? null : feeling.sentiment().key());
        }
        rows.execute();
    }

    private static void writeSentences(Handle handle, List<Feedback> entering) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO sentence (response_id, ordinal, start_at, end_at, polarity, sentiment, vector, phrases,
                  unthemed, collected_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (Feedback each : entering) {
            for (int ordinal = 0; ordinal < each.sentences().size(); ordinal++) {
                Sentence sentence = each.sentences().get(ordinal);
                Feeling feeling = sentence.feeling();
                rows.add(
                        each.id(),
                        ordinal,
                        sentence.start(),
                        sentence.end(),
                        feeling == null ? null : feeling.thousandths(),
                        feeling == null ? null : feeling.sentiment().key(),
                        sentence.embedding() == null
                                ? null
                                : sentence.embedding().bytes(),
                        Phrases.json(sentence.phrases()),
                        sentence.unthemed(),
                        each.contribution().collectedAt());
            }
        }
        rows.execute();
    }

    private static void insertMentions(Handle handle, Map<UUID, Contribution> contributions) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO mention (response_id, theme, ordinal, polarity, sentiment, journey, stage, collected_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""");
        contributions.forEach((id, contribution) -> contribution
                .mentions()
                .forEach(mention -> rows.add(
                        id,
                        mention.theme(),
                        mention.ordinal(),
                        mention.feeling().thousandths(),
                        mention.feeling().sentiment().key(),
                        contribution.place().journey(),
                        contribution.place().stage(),
                        contribution.collectedAt())));
        rows.execute();
    }

    private static void delete(Handle handle, String table, Collection<UUID> ids) {
        handle.createUpdate("DELETE FROM <table> WHERE response_id IN (<ids>)")
                .define("table", table)
                .bindList("ids", List.copyOf(ids))
                .execute();
    }
}
