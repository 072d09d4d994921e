package dev.earshot.local.gateway;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a caller is, as far as callers are told apart: by IPv4 address, or by the /64 network of an IPv6 address, of
 * which one household has all.
 */
record ClientAddress(String network, boolean isLoopback) {
    private static final int NETWORK_BYTES = 8;

    static ClientAddress of(SocketAddress remote) {
        return of(String.valueOf(remote.hostAddress()));
    }

    static ClientAddress of(String literal) {
        try {
            InetAddress address = InetAddress.getByName(literal);
            String network = address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : literal;
            return new ClientAddress(network, address.isLoopbackAddress());
        } catch (UnknownHostException notAnAddress) {
            return new ClientAddress(literal, false);
        }
    }
}
