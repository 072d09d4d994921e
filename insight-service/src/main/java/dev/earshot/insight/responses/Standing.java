package dev.earshot.insight.responses;

/** Where a response stands, as people and programs ask for it. */
enum Standing {
    COUNTED("true", "f.counted"),
    QUARANTINED("false", "NOT f.counted AND f.quarantine IS NOT NULL"),
    /** Given to try a survey out: out of the scores without being suspect. */
    TEST("test", "NOT f.counted AND f.quarantine IS NULL");

    private final String word;
    private final String condition;

    Standing(String word, String condition) {
        this.word = word;
        this.condition = condition;
    }

    /** As it stands in an address. */
    String word() {
        return word;
    }

    /** As SQL on {@code feedback f}. */
    String condition() {
        return condition;
    }
}
