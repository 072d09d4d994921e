package dev.earshot.survey.trust;

import io.netty.util.NetUtil;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/** The neighbourhood of an internet address, in which one sender can move freely: IPv4 /24, IPv6 /56. */
final class AddressRange {
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 7;

    private AddressRange() {}

    /** A name for it; what is no address stands for itself. */
    static String of(String address) {
        return parsed(address)
                .map(ip -> HexFormat.of()
                        .formatHex(ip.getAddress(), 0, ip instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES))
                .orElse(address);
    }

    /** Whether it is a stranger's: neither this machine's nor one of a private network. */
    static boolean isPublic(String address) {
        return parsed(address)
                .filter(ip -> !ip.isLoopbackAddress() && !ip.isSiteLocalAddress() && !ip.isLinkLocalAddress())
                .filter(ip -> !isUniqueLocal(ip))
                .isPresent();
    }

    private static boolean isUniqueLocal(InetAddress ip) {
        byte[] bytes = ip.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }

    private static Optional<InetAddress> parsed(String address) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(address));
    }
}
