package org.madoguchi.certificate.timeline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.certificate.Stage;
import org.madoguchi.certificate.timeline.Timeline.Period;

/** A timeline measured out, in SVG user units. */
public record TimelineDrawing(
        TimelineSize size, List<Month> months, List<Bar> bars, List<Flag> flags, Pointer pointer) {

    private static final double MARGIN = 1;
    private static final double GAP = 8;
    private static final double NEAR = 12;
    private static final double ARROW = 20;

    /** @param showsYear in the first month and in each January */
    public record Month(YearMonth month, double x, double width, boolean showsYear) {

        public double middle() {
            return rounded(x + width / 2);
        }
    }

    /** @param wideEnough whether its text fits in */
    public record Bar(Stage stage, double x, double width, boolean wideEnough) {

        public double middle() {
            return rounded(x + width / 2);
        }
    }

    /** A day with its name, at the start of the day or, for a last day, at its end. */
    public record Flag(Mark.Kind kind, LocalDate day, double x, Text text) {

        public boolean isBesideItsText() {
            return x < text.left() || x > text.right();
        }
    }

    /** The day that the timeline speaks of. */
    public record Pointer(LocalDate day, Where where, double x, Text text) {

        public enum Where {
            BEFORE,
            WITHIN,
            AFTER
        }

        boolean comesDownOn(Text other) {
            return where == Where.WITHIN && x >= other.left() - GAP && x <= other.right() + GAP;
        }
    }

    /** @param anchor as SVG's text-anchor */
    public record Text(double x, String anchor, double width) {

        double left() {
            return switch (anchor) {
                case "start" -> x;
                case "end" -> x - width;
                default -> x - width / 2;
            };
        }

        double right() {
            return left() + width;
        }
    }

    static TimelineDrawing of(TimelineSize size, List<Period> periods, List<Mark> marks, LocalDate on) {
        var scale = new Scale(periods.getFirst().first(), periods.getLast().last(), size);
        var pointer = scale.pointer(on);
        return new TimelineDrawing(size,
                scale.months().toList(),
                periods.stream().map(scale::bar).toList(),
                scale.flags(marks, pointer),
                pointer);
    }

    private static double rounded(double units) {
        return Math.round(units * 10) / 10.0;
    }

    private record Scale(LocalDate first, LocalDate last, TimelineSize size) {

        double startOf(LocalDate day) {
            var share = (double) DAYS.between(first, day) / (DAYS.between(first, last) + 1);
            return rounded(MARGIN + share * (size.width() - 2 * MARGIN));
        }

        double endOf(LocalDate day) {
            return startOf(day.plusDays(1));
        }

        Stream<Month> months() {
            var firstMonth = YearMonth.from(first);
            return Stream.iterate(firstMonth, month -> !month.atDay(1).isAfter(last), month -> month.plusMonths(1))
                    .map(month -> new Month(month, startOf(month.atDay(1)), width(month.atDay(1), month.atEndOfMonth()),
                            month.equals(firstMonth) || month.getMonthValue() == 1));
        }

        Bar bar(Period period) {
            var width = width(period.first(), period.last());
            return new Bar(period.stage(), startOf(period.first()), width, width >= size.barTextWidth());
        }

        Pointer pointer(LocalDate on) {
            if (on.isBefore(first)) {
                return new Pointer(on, Pointer.Where.BEFORE, MARGIN, new Text(ARROW, "start", 0));
            }
            if (on.isAfter(last)) {
                var edge = size.width() - MARGIN;
                return new Pointer(on, Pointer.Where.AFTER, edge, new Text(size.width() - ARROW, "end", 0));
            }
            var x = rounded((startOf(on) + endOf(on)) / 2);
            return new Pointer(on, Pointer.Where.WITHIN, x, centred(x, 2 * size.labelWidth()));
        }

        /** None for the first day without use: the last day before it has one already. */
        List<Flag> flags(List<Mark> marks, Pointer pointer) {
            var flags = new ArrayList<Flag>();
            var free = 0.0;
            for (var mark : marks) {
                if (mark.kind() != Mark.Kind.UNUSABLE) {
                    var x = mark.kind().isLastDay() ? endOf(mark.day()) : startOf(mark.day());
                    flags.add(new Flag(mark.kind(), mark.day(), x, text(x, free, pointer)));
                    free = flags.getLast().text().right();
                }
            }
            return List.copyOf(flags);
        }

        /**
         * Over its day, unless the pointer comes down there: then beside it, if there is room near by.
         *
         * @param free from where on nothing else stands
         */
        private Text text(double x, double free, Pointer pointer) {
            var width = size.labelWidth();
            var centred = centred(x, width);
            if (!pointer.comesDownOn(centred)) {
                return centred;
            }
            var right = new Text(rounded(Math.max(x, pointer.x()) + GAP), "start", width);
            var left = new Text(rounded(Math.min(x, pointer.x()) - GAP), "end", width);
            return (pointer.x() <= x ? Stream.of(right, left) : Stream.of(left, right))
                    .filter(beside -> beside.left() >= free && beside.right() <= size.width())
                    .filter(beside -> Math.abs(beside.x() - x) <= NEAR)
                    .findFirst()
                    .orElse(centred);
        }

        private Text centred(double x, double width) {
            if (x < width / 2) {
                return new Text(0, "start", width);
            }
            if (x > size.width() - width / 2) {
                return new Text(size.width(), "end", width);
            }
            return new Text(x, "middle", width);
        }

        private double width(LocalDate from, LocalDate to) {
            return rounded(endOf(to) - startOf(from));
        }
    }
}
