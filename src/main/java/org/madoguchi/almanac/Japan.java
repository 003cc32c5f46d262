package org.madoguchi.almanac;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in Japan, whatever the zone of the server. */
public final class Japan {

    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private Japan() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
