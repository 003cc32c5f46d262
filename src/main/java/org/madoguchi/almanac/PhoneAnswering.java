package org.madoguchi.almanac;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody answers a phone at one moment.
 *
 * @param day in Japan
 * @param today its hours of that day, empty where it is closed all day
 * @param next in Japan, where it is closed now and known to open again, else null
 */
public record PhoneAnswering(
        LocalDate day, boolean open, List<PhonePeriod> today, @Nullable ZonedDateTime next) {}
