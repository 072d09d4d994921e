package dev.earshot.survey.intake;

import java.util.UUID;

/** What came of handing in an answer. */
sealed interface Receipt {
    /** It is stored. */
    record Recorded(UUID responseId) implements Receipt {}

    /** The same request has been here before; this is what it was told. */
    record Replayed(UUID responseId) implements Receipt {}

    /** The key came with another body before. */
    record KeyReused() implements Receipt {}
}
