package dev.earshot.insight.scoring;

/** What may honestly be said about a score's movement at 95 % confidence. */
public enum Trend {
    UP,
    DOWN,
    /** Moved by no more than chance explains. */
    STEADY,
    /** Too few answers to say. */
    UNKNOWN
}
