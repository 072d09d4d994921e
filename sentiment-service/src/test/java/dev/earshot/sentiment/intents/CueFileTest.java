package dev.earshot.sentiment.intents;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CueFileTest {
    @Test
    void the_end_of_a_clause_is_the_last_alternative_of_a_step() {
        assertThatThrownBy(() -> CueFile.load("clause-end-first.cues"))
                .hasMessageContaining("this line of a cue file cannot be understood: thanks: kudos >|to")
                .hasRootCauseMessage("the end of a clause must be the last alternative of a step");
    }
}
