package dev.earshot.survey.importing;

/** What a column can mean. */
enum Target {
    SCORE("score"),
    COMMENT("comment"),
    COLLECTED_AT("collectedAt"),
    SOURCE_ID("sourceId"),
    LANGUAGE("language"),
    TOUCHPOINT("touchpoint"),
    RESPONDENT("respondent"),
    INTERACTION("interaction");

    static final String ATTRIBUTE = "attribute.";

    private final String word;

    Target(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
