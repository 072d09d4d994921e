package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
    private final Shares shares = new Shares(10, 4);

    @Test
    void one_address_gets_a_part_and_loopback_all_because_a_proxy_speaks_for_everybody() {
        ClientAddress one = ClientAddress.of("192.0.2.1");
        assertThat(shares.take(one, 4)).isTrue();
        assertThat(shares.take(one, 1)).isFalse();
        assertThat(shares.take(ClientAddress.of("192.0.2.2"), 1)).isTrue();
        ClientAddress proxy = ClientAddress.of("127.0.0.1");
        assertThat(shares.take(proxy, 6)).isFalse();
        assertThat(shares.take(proxy, 5)).isTrue();
        shares.giveBack(one, 3);
        assertThat(shares.take(one, 3)).isTrue();
    }

    @Test
    void a_household_cannot_pass_for_many_by_its_ipv6_addresses() {
        assertThat(ClientAddress.of("2001:db8:1:2::1")).isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::9"));
        assertThat(ClientAddress.of("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
        assertThat(ClientAddress.of("::1").isLoopback()).isTrue();
        assertThat(ClientAddress.of("::ffff:192.0.2.1")).matches(mapped -> !mapped.isLoopback());
    }
}
