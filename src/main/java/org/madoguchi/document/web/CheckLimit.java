package org.madoguchi.document.web;

import java.net.InetAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * How often documents may be asked about within a minute. A number is a hundred bits by chance, so that guessing needs no limit
 * for all together, by which somebody could keep everybody else from asking. From where somebody asks is kept in memory alone, and until the
 * first question of the next minute.
 */
@Component
class CheckLimit {

    /** A clinic, or a street of them behind one address. */
    static final int OF_ONE_ADDRESS = 30;
    private static final int NETWORKS = 100_000;

    /** 203.0.113.7:4711 or [2001:db8::7]:4711. */
    private static final Pattern PORT = Pattern.compile("^(?:([0-9.]+)|\\[(.*)])(?::[0-9]+)?$");

    private final Clock clock;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    CheckLimit(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more question. */
    synchronized boolean admits(String address) {
        turn();
        var network = network(address);
        return asked.size() >= NETWORKS && !asked.containsKey(network)
                || asked.merge(network, 1, Integer::sum) <= OF_ONE_ADDRESS;
    }

    private void turn() {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            asked.clear();
        }
    }

    /** Of IPv6 the first 64 bits, because the rest is one household's to choose. Some proxies name a port, or nobody. */
    private static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(PORT.matcher(address).replaceFirst("$1$2")).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
