package dev.earshot.sentiment.analysis;

/** Whose heads hear: those that all rely on, or those that are looked at before they take over. */
public enum Model {
    ACTIVE,
    /** The same as the active ones where no others are named. */
    CANDIDATE
}
