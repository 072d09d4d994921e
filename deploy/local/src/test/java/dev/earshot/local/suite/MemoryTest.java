package dev.earshot.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void a_jvm_takes_tens_of_mebibytes_and_a_process_that_is_gone_none() {
        assertThat(Memory.residentMebibytes(ProcessHandle.current().pid())).isBetween(20L, 8_000L);
        assertThat(Memory.residentMebibytes(Integer.MAX_VALUE)).isZero();
    }
}
