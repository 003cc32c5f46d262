package org.madoguchi.document.web;

import java.net.InetAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often documents may be asked about within a minute. From where somebody asks is kept in memory alone, and until the
 * first question of the next minute.
 */
@Component
class CheckLimit {

    /** A clinic, or a street of them behind one address. */
    static final int OF_ONE_ADDRESS = 30;
    /** Of all together, of numbers that no document has. */
    static final int MISSES = 300;
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private int misses;
    private long minute;

    CheckLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more question. */
    synchronized boolean admits(String address) {
        turn();
        var network = network(address);
        if (misses >= MISSES || asked.size() >= ADDRESSES && !asked.containsKey(network)) {
            return false;
        }
        return asked.merge(network, 1, Integer::sum) <= OF_ONE_ADDRESS;
    }

    synchronized void missed() {
        turn();
        misses++;
    }

    private void turn() {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            misses = 0;
            asked.clear();
        }
    }

    /** Of IPv6 the first 64 bits, because the rest is one household's to choose. */
    private static String network(String address) {
        var bytes = InetAddress.ofLiteral(address).getAddress();
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
    }
}
