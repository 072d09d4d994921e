package dev.earshot.sentiment.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.earshot.sentiment.analysis.Analysis;
import dev.earshot.sentiment.stream.Reading.ReadErasure;
import dev.earshot.sentiment.stream.Reading.ReadResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Writes what leaves this service: analysed responses and dead letters. */
final class Letters {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writer();

    private static final String TYPE = "ce_type";
    private static final String ERASED = "dev.earshot.response.erased.v1";

    private Letters() {}

    /** An analysed response. Its event id follows from response, version and model: who hears it twice can tell. */
    static ProducerRecord<byte[], byte[]> analysed(
            ReadResponse read, @Nullable Analysis analysis, Line line, Instant now) {
        String id = read.responseId().toString();
        String model = analysis == null ? "none" : analysis.model();
        String origin = id + ":" + read.version() + ":" + model;
        String value = json(new AnalysedEvent(read.json(), analysis));
        return event(line, id, value, origin, "dev.earshot.response.analysed.v1", now);
    }

    /** The news of an erasure as it came: behind all that was published of the response, for it has the same key. */
    static ProducerRecord<byte[], byte[]> erased(ReadErasure read, Line line, Instant now) {
        String id = read.responseId().toString();
        return event(line, id, read.json(), id + ":" + read.version() + ":erased", ERASED, now);
    }

    /** Whether a message says that a response is gone. */
    static boolean isErasure(ConsumerRecord<byte[], byte[]> message) {
        Header type = message.headers().lastHeader(TYPE);
        return type != null && type.value() != null && Arrays.equals(type.value(), bytes(ERASED));
    }

    /** An event whose id follows from its origin. */
    private static ProducerRecord<byte[], byte[]> event(
            Line line, String key, String value, String origin, String type, Instant now) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(line.to(), bytes(key), bytes(value));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", UUID.nameUUIDFromBytes(bytes(origin)).toString());
        header(record, TYPE, type);
        header(record, "ce_source", "/sentiment-service");
        header(record, "ce_time", now.toString());
        header(record, "content-type", "application/json");
        return record;
    }

    /** The message as it came, with why and where it was given up. */
    static ProducerRecord<byte[], byte[]> dead(ConsumerRecord<byte[], byte[]> poison, Line line, String reason) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(line.deadLetters(), poison.key(), poison.value());
        poison.headers().forEach(record.headers()::add);
        header(record, "earshot_reason", reason);
        header(record, "earshot_place", place(poison));
        return record;
    }

    /** Where a message stands, for logs: never what it says. */
    static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "/" + record.partition() + "@" + record.offset();
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, bytes(value));
    }

    private static String json(AnalysedEvent event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("an event of our own cannot be written", impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
