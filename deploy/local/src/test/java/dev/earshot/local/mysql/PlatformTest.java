package dev.earshot.local.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.local.process.EngineFailure;
import org.junit.jupiter.api.Test;

class PlatformTest {
    @Test
    void linux_and_mac_have_a_server() {
        assertThat(Platform.of("Linux", "amd64")).isEqualTo(Platform.LINUX);
        assertThat(Platform.of("Mac OS X", "x86_64")).isEqualTo(Platform.MACOS);
        assertThat(Platform.of("Mac OS X", "aarch64")).isEqualTo(Platform.MACOS);
    }

    @Test
    void elsewhere_the_way_out_is_named() {
        assertThatThrownBy(() -> Platform.of("Linux", "aarch64"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("Linux on aarch64")
                .hasMessageContaining("EARSHOT_MYSQL_URL");
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64")).hasMessageContaining("EARSHOT_MYSQL_URL");
    }
}
