package dev.earshot.survey.outbox;

import java.util.UUID;

/** An event as it waits, ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // the bytes go from the database to Kafka; nobody compares rows
record OutboxRow(UUID id, String topic, String key, String type, byte[] payload) {}
