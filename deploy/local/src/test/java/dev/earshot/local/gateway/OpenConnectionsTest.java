package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.earshot.local.process.Loopback;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OpenConnectionsTest extends BehindGateway {
    private static final String REQUEST = "GET /s/shop HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Override
    Limits limits() {
        return new Limits(Duration.ofSeconds(30), Duration.ofSeconds(60), 1 << 20, 40, 3);
    }

    @Test
    void a_proxy_on_loopback_may_have_more_than_an_address_beyond() throws Exception {
        List<Wire> wires = new ArrayList<>();
        try {
            for (int number = 0; number < 10; number++) {
                Wire wire = new Wire(port);
                wires.add(wire);
                wire.send(REQUEST);
                assertThat(wire.someAnswer()).startsWith("HTTP/1.1 200 ");
            }
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    @Test
    void an_address_beyond_loopback_gets_no_further_connection_until_it_closes_one() throws Exception {
        Optional<InetAddress> own = beyondLoopback();
        Assumptions.assumeTrue(own.isPresent(), "this machine has no address beyond loopback");
        int open = Loopback.freePort();
        Gateway gateway = Gateway.start("0.0.0.0", open, "http://localhost:8080", this, limits());
        try (Wire first = new Wire(own.get(), open);
                Wire second = new Wire(own.get(), open);
                Wire third = new Wire(own.get(), open)) {
            for (Wire wire : List.of(first, second, third)) {
                wire.send(REQUEST);
                assertThat(wire.someAnswer()).startsWith("HTTP/1.1 200 ");
            }
            try (Wire fourth = new Wire(own.get(), open)) {
                assertThat(fourth.answer()).isEmpty();
            }
            first.send("GET /s/shop HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(first.answer()).startsWith("HTTP/1.1 200 ");
            // the gateway may notice the end of a connection after its client does
            await().untilAsserted(() -> {
                try (Wire another = new Wire(own.get(), open)) {
                    another.send(REQUEST);
                    assertThat(another.someAnswer()).startsWith("HTTP/1.1 200 ");
                }
            });
        } finally {
            gateway.close();
        }
    }

    private static Optional<InetAddress> beyondLoopback() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
    }
}
