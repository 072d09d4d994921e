package dev.earshot.sentiment.stream;

import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.Hearing;
import dev.earshot.sentiment.analysis.Outcome;
import dev.earshot.sentiment.stream.Reading.ReadErasure;
import dev.earshot.sentiment.stream.Reading.ReadResponse;
import dev.earshot.sentiment.stream.Reading.Unreadable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Turns messages into what is to be published, one for one and in their order. */
@Singleton
class Batch {
    private final Hearing hearing;
    private final Clock clock;

    Batch(Hearing hearing, Clock clock) {
        this.hearing = hearing;
        this.clock = clock;
    }

    List<ProducerRecord<byte[], byte[]>> analyse(Iterable<ConsumerRecord<byte[], byte[]>> messages, Line line) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            Reading reading = Reading.of(message);
            records.add(message);
            readings.add(reading);
            if (reading instanceof ReadResponse read) {
                read.comment().ifPresent(comments::add);
            }
        }
        Iterator<Outcome> outcomes = hearing.hear(comments, line.model()).iterator();
        List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            letters.add(
                    switch (readings.get(i)) {
                        case Unreadable(String reason) -> Letters.dead(records.get(i), line, reason);
                        case ReadErasure erasure -> Letters.erased(erasure, line, clock.instant());
                        case ReadResponse read
                        when read.comment().isEmpty() -> Letters.analysed(read, null, line, clock.instant());
                        case ReadResponse read -> letter(records.get(i), read, outcomes.next(), line);
                    });
        }
        return letters;
    }

    private ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> message, ReadResponse read, Outcome outcome, Line line) {
        return switch (outcome) {
            case Outcome.Understood(var analysis) -> Letters.analysed(read, analysis, line, clock.instant());
            case Outcome.Unbearable(String reason) ->
                switch (line) {
                    case RESPONSES, HISTORY -> Letters.dead(message, line, "the analysis failed: " + reason);
                    case REHEARING -> Letters.analysed(read, null, line, clock.instant());
                };
        };
    }
}
