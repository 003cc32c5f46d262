package org.madoguchi.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody tries number after number. */
class CheckLimitTest {

    private Instant now = Instant.parse("2026-11-21T01:00:00Z");
    private final CheckLimit limit = new CheckLimit(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void oneAddressMayAskSoOftenAndNobodyElseIsHeldUpByIt() {
        assertThat(admitted("203.0.113.7", 100)).isEqualTo(CheckLimit.OF_ONE_ADDRESS);
        assertThat(limit.admits("203.0.113.8")).isTrue();
    }

    @Test
    void aMinuteLaterItMayAskAgain() {
        admitted("203.0.113.7", 100);
        now = now.plusSeconds(59);
        assertThat(limit.admits("203.0.113.7")).isFalse();
        now = now.plusSeconds(1);
        assertThat(limit.admits("203.0.113.7")).isTrue();
    }

    @Test
    void whoeverHasManyAddressesOfOneNetworkIsOne() {
        var all = IntStream.range(0, 100).mapToObj(n -> "2001:db8:1:2::" + Integer.toHexString(n + 1));
        assertThat(all.filter(limit::admits)).hasSize(CheckLimit.OF_ONE_ADDRESS);
        assertThat(limit.admits("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void aProxyThatNamesThePortTooNamesTheSameAddress() {
        assertThat(admitted("203.0.113.7:4711", 20) + admitted("203.0.113.7", 20)).isEqualTo(CheckLimit.OF_ONE_ADDRESS);
        assertThat(admitted("[2001:db8:1:2::1]:443", 20) + admitted("2001:db8:1:2::2", 20)).isEqualTo(CheckLimit.OF_ONE_ADDRESS);
    }

    @Test
    void aProxyThatNamesNobodyIsOneToo() {
        assertThat(admitted("unknown", 20) + admitted("", 20)).isEqualTo(CheckLimit.OF_ONE_ADDRESS);
    }

    @Test
    void nobodyIsKeptFromAskingByHowManyOthersAsk() {
        IntStream.range(0, 1000).forEach(n -> assertThat(limit.admits("198.51." + n / 250 + "." + n % 250)).isTrue());
    }

    private long admitted(String address, int times) {
        return IntStream.range(0, times).filter(n -> limit.admits(address)).count();
    }
}
