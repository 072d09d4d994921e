package dev.earshot.survey.importing;

import com.fasterxml.jackson.annotation.JsonValue;

/** What rows are recognised by when they come again. */
enum RowIdentity {
    /** The source's own identifier, whatever else the row says and whichever file it comes in. */
    SOURCE_ID("sourceId"),
    /** The file, by the SHA-256 of all its bytes, and the place in it: equal rows of another file are other answers. */
    FILE("file");

    private final String word;

    RowIdentity(String word) {
        this.word = word;
    }

    static RowIdentity of(Mapping mapping) {
        return mapping.columns().containsKey(Target.SOURCE_ID) ? SOURCE_ID : FILE;
    }

    @JsonValue
    @Override
    public String toString() {
        return word;
    }
}
