package dev.earshot.local.gateway;

import java.util.HashMap;
import java.util.Map;

/**
 * Something of which there is only so much: all callers take from it, one address only a part. Loopback may take all of
 * it, because behind a proxy on this machine everybody comes from there.
 */
final class Shares {
    private final long total;
    private final long perAddress;
    private final Map<ClientAddress, Long> taken = new HashMap<>();
    private long sum;

    Shares(long total, long perAddress) {
        if (!(perAddress > 0 && perAddress <= total)) {
            throw new IllegalArgumentException("a share of " + perAddress + " of " + total);
        }
        this.total = total;
        this.perAddress = perAddress;
    }

    /** False, and nothing is taken, where that would be too much. */
    synchronized boolean take(ClientAddress by, long amount) {
        long own = taken.getOrDefault(by, 0L) + amount;
        if (sum + amount > total || (own > perAddress && !by.isLoopback())) {
            return false;
        }
        sum += amount;
        taken.put(by, own);
        return true;
    }

    synchronized void giveBack(ClientAddress by, long amount) {
        sum -= amount;
        taken.computeIfPresent(by, (address, own) -> own > amount ? own - amount : null);
    }
}
