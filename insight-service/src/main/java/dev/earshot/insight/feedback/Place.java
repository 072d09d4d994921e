package dev.earshot.insight.feedback;

/** Where on the journey something was said, as it was when it was said; all keys. */
public record Place(String journey, String stage, String touchpoint, String survey) {}
