package dev.earshot.insight.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** One record of a topic as it was read, not yet understood. */
public record Message(ConsumerRecord<byte[], byte[]> record) {
    /** The value; null for a tombstone. */
    public byte @Nullable [] value() {
        return record.value();
    }

    /** The CloudEvents type in its header; empty when there is none. */
    public String type() {
        Header type = record.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    /** Where it stands, for logs: never what it says. */
    public String place() {
        return record.topic() + "/" + record.partition() + "@" + record.offset();
    }
}
