package dev.earshot.sentiment.analysis;

/** Where a score stands on its metric's scale, in the words of NPS. */
public enum Rating {
    DETRACTOR,
    PASSIVE,
    PROMOTER
}
