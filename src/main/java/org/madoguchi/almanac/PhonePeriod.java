package org.madoguchi.almanac;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in Japan, from {@code opens} until just before {@code closes}. */
public record PhonePeriod(LocalTime opens, LocalTime closes) {

    /** Between the times, besides a hyphen: dashes, and the waves that Japanese has for it. */
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{1,2}):([0-9]{2})[\\-~\u2010-\u2015\u2212\u301c]([0-9]{1,2}):([0-9]{2})");

    public PhonePeriod {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("it opens at " + opens + ", and closes at " + closes + " already");
        }
    }

    /**
     * The periods of a day as they are written: {@code 8:30-12:00/12:45-17:00}, in half or full width.
     *
     * @throws IllegalArgumentException where they cannot be read, or one begins before the one in front of it has ended
     */
    public static List<PhonePeriod> read(String text) {
        var periods = new ArrayList<PhonePeriod>();
        for (var part : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "").split("/", -1)) {
            var period = period(part);
            if (!periods.isEmpty() && period.opens().isBefore(periods.getLast().closes())) {
                throw new IllegalArgumentException("it opens at " + period.opens() + ", when it has not closed yet");
            }
            periods.add(period);
        }
        return List.copyOf(periods);
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }

    private static PhonePeriod period(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not from one time to another");
        }
        return new PhonePeriod(time(written, 1), time(written, 3));
    }

    private static LocalTime time(Matcher written, int group) {
        try {
            return LocalTime.of(Integer.parseInt(written.group(group)), Integer.parseInt(written.group(group + 1)));
        } catch (DateTimeException noSuchTime) {
            throw new IllegalArgumentException("'" + written.group() + "' has a time that no clock shows", noSuchTime);
        }
    }
}
