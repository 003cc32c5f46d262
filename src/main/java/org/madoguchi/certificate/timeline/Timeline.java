package org.madoguchi.certificate.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.Stage;

/**
 * The stages of a certificate as a picture and as a list of days. The picture has months as columns, from three before
 * the month of the expiry to four after it (seed 001), and the exact days as marks.
 *
 * @param on the day that the pointer marks
 * @param today whether that day is today, and not another one that the reader chose
 * @param wide the picture for a desk
 * @param narrow the same picture for a phone
 */
public record Timeline(
        LocalDate on,
        boolean today,
        YearMonth firstMonth,
        YearMonth lastMonth,
        List<Milestone> milestones,
        TimelineDrawing wide,
        TimelineDrawing narrow) {

    private static final int MONTHS_BEFORE_EXPIRY = 3;
    private static final int MONTHS_AFTER_EXPIRY = 4;

    /** @param stageOn the stage of the certificate on a day in Japan, as the standing has it */
    public static Timeline of(CertificateDates dates, Function<LocalDate, Stage> stageOn, LocalDate on, boolean today) {
        var month = YearMonth.from(dates.certificateExpiry());
        var first = month.minusMonths(MONTHS_BEFORE_EXPIRY);
        var last = month.plusMonths(MONTHS_AFTER_EXPIRY);
        var periods = periods(first.atDay(1), last.atEndOfMonth(), stageOn);
        var marks = marks(dates, periods);
        return new Timeline(on, today, first, last,
                Milestone.list(marks, on, stageOn.apply(on)),
                TimelineDrawing.of(TimelineSize.WIDE, periods, marks, on),
                TimelineDrawing.of(TimelineSize.NARROW, periods, marks, on));
    }

    /** The days of one stage, which are in a row because stages only follow each other. */
    record Period(Stage stage, LocalDate first, LocalDate last) {

        Period and(Period next) {
            return new Period(stage, first, next.last);
        }
    }

    private static List<Period> periods(LocalDate first, LocalDate last, Function<LocalDate, Stage> stageOn) {
        var periods = new LinkedHashMap<Stage, Period>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var stage = stageOn.apply(day);
            periods.merge(stage, new Period(stage, day, day), Period::and);
        }
        return List.copyOf(periods.values());
    }

    private static List<Mark> marks(CertificateDates dates, List<Period> periods) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(Mark.Kind.WINDOW_OPENS, dates.windowOpensOn()));
        marks.add(new Mark(Mark.Kind.EXPIRY, dates.certificateExpiry()));
        for (var period : periods) {
            switch (period.stage()) {
                case GRACE -> marks.add(new Mark(Mark.Kind.LAST_DAY_OF_GRACE, period.last()));
                case UNUSABLE -> marks.add(new Mark(Mark.Kind.UNUSABLE, period.first()));
                case NORMAL, RENEWABLE, UNKNOWN -> { }
            }
        }
        return List.copyOf(marks);
    }
}
