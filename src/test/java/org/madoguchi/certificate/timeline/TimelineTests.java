package org.madoguchi.certificate.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.Stage;
import org.madoguchi.certificate.timeline.TimelineDrawing.Bar;
import org.madoguchi.certificate.timeline.TimelineDrawing.Flag;
import org.madoguchi.certificate.timeline.TimelineDrawing.Month;
import org.madoguchi.certificate.timeline.TimelineDrawing.Pointer.Where;

class TimelineTests {

    private static final LocalDate EXPIRY = LocalDate.parse("2026-12-25");

    @ParameterizedTest
    @MethodSource("expiries")
    void barsAndMonthsFillThePictureWithoutGapOrOverlap(LocalDate expiry) {
        for (var drawing : drawings(timeline(expiry, expiry))) {
            var width = drawing.size().width();
            assertThat(drawing.months()).hasSize(8);
            assertAdjoining(drawing.months().stream().map(Month::x).toList(),
                    drawing.months().stream().map(Month::width).toList(), width);
            assertAdjoining(drawing.bars().stream().map(Bar::x).toList(),
                    drawing.bars().stream().map(Bar::width).toList(), width);
            assertThat(drawing.bars()).extracting(Bar::stage)
                    .containsExactly(Stage.NORMAL, Stage.RENEWABLE, Stage.GRACE, Stage.UNUSABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("expiries")
    void flagsStandInOrderAndTheirNamesNeverOverlapWhateverTheDay(LocalDate expiry) {
        expiry.minusMonths(4).datesUntil(expiry.plusMonths(6)).forEach(on -> {
            for (var drawing : drawings(timeline(expiry, on))) {
                assertThat(drawing.flags()).hasSize(3).extracting(Flag::x).isSorted();
                assertApart(drawing);
            }
        });
    }

    /** The first, some middle and the last day of each month of a leap year. */
    static Stream<LocalDate> expiries() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(2028, month))
                .flatMap(month -> Stream.of(month.atDay(1), month.atDay(2), month.atDay(16), month.atEndOfMonth()));
    }

    @Test
    void theExpiryStandsAtTheEndOfItsDayAndTheWindowAtTheStartOfIts() {
        var drawing = timeline(EXPIRY, EXPIRY).wide();
        var renewable = drawing.bars().get(1);
        assertThat(drawing.flags().get(0).x()).isEqualTo(renewable.x());
        assertThat(drawing.flags().get(1).x()).isEqualTo(drawing.bars().get(2).x());
        assertThat(drawing.pointer().x()).isLessThan(drawing.flags().get(1).x()).isGreaterThan(renewable.x());
    }

    @Test
    void aFlagMakesWayForThePointer() {
        var onTheExpiry = timeline(EXPIRY, EXPIRY).narrow().flags().get(1);
        var dayAfter = timeline(EXPIRY, EXPIRY.plusDays(1)).narrow().flags().get(1);
        assertThat(onTheExpiry.text().anchor()).isEqualTo("start");
        assertThat(dayAfter.text().anchor()).isEqualTo("end");
    }

    @Test
    void aDayOutsideThePictureIsPointedAtFromItsEdge() {
        assertThat(timeline(EXPIRY, EXPIRY.minusYears(4)).narrow().pointer().where()).isEqualTo(Where.BEFORE);
        assertThat(timeline(EXPIRY, LocalDate.parse("2026-09-01")).narrow().pointer().where()).isEqualTo(Where.WITHIN);
        assertThat(timeline(EXPIRY, LocalDate.parse("2027-04-30")).narrow().pointer().where()).isEqualTo(Where.WITHIN);
        assertThat(timeline(EXPIRY, LocalDate.parse("2027-05-01")).narrow().pointer().where()).isEqualTo(Where.AFTER);
    }

    @Test
    void theMonthsAreThreeBeforeTheExpiryToFourAfterIt() {
        var timeline = timeline(EXPIRY, EXPIRY);
        assertThat(timeline.firstMonth()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(timeline.lastMonth()).isEqualTo(YearMonth.of(2027, 4));
        assertThat(timeline.wide().months().stream().filter(Month::showsYear).map(Month::month))
                .containsExactly(YearMonth.of(2026, 9), YearMonth.of(2027, 1));
    }

    @Test
    void onItsLastDayTheExpiryStillLiesAheadAndTheDayAfterItLiesBehind() {
        assertThat(kindsAhead(EXPIRY)).startsWith(Mark.Kind.EXPIRY);
        assertThat(kindsAhead(EXPIRY.plusDays(1))).startsWith(Mark.Kind.LAST_DAY_OF_GRACE);
    }

    @Test
    void onItsFirstDayTheWindowIsOpen() {
        assertThat(kindsAhead(LocalDate.parse("2026-09-25"))).startsWith(Mark.Kind.WINDOW_OPENS);
        assertThat(kindsAhead(LocalDate.parse("2026-09-26"))).startsWith(Mark.Kind.EXPIRY);
    }

    @Test
    void theListIsInTheOrderOfTheDaysWithTheDayItselfAmongThem() {
        for (var on = EXPIRY.minusYears(1); on.isBefore(EXPIRY.plusYears(1)); on = on.plusDays(1)) {
            var milestones = timeline(EXPIRY, on).milestones();
            assertThat(milestones).hasSize(5).extracting(Milestone::day).isSorted();
            assertThat(milestones).filteredOn(milestone -> milestone.kind() == null).hasSize(1);
        }
    }

    @Test
    void whereTheNationalDataEndsTheCardEarlierThePictureFollowsIt() {
        var dates = CertificateDates.of(EXPIRY, false);
        var until = LocalDate.parse("2027-02-28");
        var timeline = Timeline.of(dates, day -> day.isAfter(until) ? Stage.UNUSABLE : dates.stageOn(day), EXPIRY, true);
        assertThat(timeline.milestones()).filteredOn(milestone -> milestone.kind() == Mark.Kind.LAST_DAY_OF_GRACE)
                .extracting(Milestone::day).containsExactly(until);
    }

    private static List<Mark.Kind> kindsAhead(LocalDate on) {
        return timeline(EXPIRY, on).milestones().stream()
                .filter(milestone -> milestone.when() == Milestone.When.COMING)
                .map(Milestone::kind)
                .toList();
    }

    private static Timeline timeline(LocalDate expiry, LocalDate on) {
        var dates = CertificateDates.of(expiry, false);
        return Timeline.of(dates, dates::stageOn, on, true);
    }

    private static List<TimelineDrawing> drawings(Timeline timeline) {
        return List.of(timeline.wide(), timeline.narrow());
    }

    private static void assertAdjoining(List<Double> starts, List<Double> widths, int width) {
        for (int i = 0; i < starts.size(); i++) {
            var end = starts.get(i) + widths.get(i);
            var next = i + 1 < starts.size() ? starts.get(i + 1) : width - 1.0;
            assertThat(widths.get(i)).isPositive();
            assertThat(Math.abs(next - end)).isLessThan(0.05);
        }
    }

    private static void assertApart(TimelineDrawing drawing) {
        var right = 0.0;
        for (var flag : drawing.flags()) {
            assertThat(flag.text().left()).isGreaterThanOrEqualTo(right);
            right = flag.text().right();
        }
        assertThat(right).isLessThanOrEqualTo(drawing.size().width());
    }
}
