package dev.earshot.insight.stream;

/**
 * A message that will never be understood, however often it is read.
 *
 * @param reason for the header of its dead letter; may quote what the message says, so it is not for logs
 */
public record Poison(Message message, String reason) {}
