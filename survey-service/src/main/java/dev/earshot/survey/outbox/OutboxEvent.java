package dev.earshot.survey.outbox;

/**
 * Something that has happened, to be told to other services.
 *
 * @param key events of the same key arrive in their order
 * @param type the CloudEvents type
 * @param body becomes the JSON value
 */
public record OutboxEvent(Topic topic, String key, String type, Object body) {}
