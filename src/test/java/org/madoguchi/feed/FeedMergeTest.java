package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.Insurers;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/** What a feed does to the people who are in the register already. */
class FeedMergeTest extends RegisterTest {

    private static final LocalDate HANAKOS_BIRTHDAY = LocalDate.parse("1981-06-02");
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-20");

    @Test
    void theSameFeedAgainTouchesNoRow() {
        full(insured("0000001"), dependent("0000001", "01"));
        var before = rows();
        assertAccepted(0, 0, 2, 0, full(insured("0000001"), dependent("0000001", "01")));
        assertEquals(before, rows());
        assertEquals(1, jdbc.sql("select count(*) from feed where state = 'APPLIED'").query(Integer.class).single());
    }

    @Test
    void theSameRowsInAnotherFileTouchNoRow() {
        full(insured("0000001"), dependent("0000001", "01"));
        var before = rows();
        assertAccepted(0, 0, 2, 0, full(dependent("0000001", "01"), insured("0000001")));
        assertEquals(before, rows());
    }

    @Test
    void nextMonthsFeedMovesTheDayOnWithoutTouchingWhoDidNotChange() {
        feeds.takeIn(FeedFile.of(insured("0000001")).source(), FeedOptions.full(SEPTEMBER));
        var before = rows();
        assertEquals(SEPTEMBER, sato("0000001").asOf());
        assertAccepted(0, 0, 1, 0, full(insured("0000001")));
        assertEquals(before, rows());
        assertEquals(OCTOBER, sato("0000001").asOf());
    }

    @Test
    void onlyWhoChangedIsWritten() {
        full(insured("0000001"), insured("0000002"));
        var before = rows();
        assertAccepted(0, 1, 1, 0, full(insured("0000001"), insured("0000002").with("CertificateExpiry", "20270510")));
        assertEquals(1, rows().stream().filter(before::contains).count());
        assertEquals(LocalDate.parse("2027-05-10"), sato("0000002").certificate().expiry().value());
    }

    @Test
    void theSameDayCanBeCorrected() {
        full(insured("0000001").with("CertificateExpiry", "20270510"));
        full(insured("0000001"));
        assertEquals(null, sato("0000001").certificate().expiry());
        full(insured("0000001").with("CertificateExpiry", "20270510"));
        assertEquals(LocalDate.parse("2027-05-10"), sato("0000001").certificate().expiry().value());
    }

    @Test
    void aPersonWithAKeyKeepsTheirReferenceWhenTheNumberChanges() {
        full(insured("0000001").with("MemberKey", "K1"));
        var ref = refOf("0000001", "00", SATOS_BIRTHDAY);
        assertAccepted(0, 1, 0, 0, full(insured("0000009").with("MemberKey", "K1")));
        assertEquals(ref, refOf("0000009", "00", SATOS_BIRTHDAY));
        assertTrue(refOf("0000001", "00", SATOS_BIRTHDAY).isEmpty());
    }

    @Test
    void aKeyOfSomebodyElseDoesNotOpenTheirRecord() {
        full(insured("0000001").with("MemberKey", "K1"));
        var stranger = insured("0000002").with("MemberKey", "K1").with("Name", "鈴木　一郎").with("Birthdate", "19910203");
        var wrong = List.of(problem(2, "MemberKey", FeedReason.MEMBER_KEY_OF_ANOTHER));
        assertEquals(wrong, problems(stranger));
        assertEquals(wrong, problems(
                FeedFile.of(stranger).source(), new FeedOptions(OCTOBER, FeedKind.DELTA, null, true, false)));
    }

    @Test
    void theKeyOfSomebodyWhoLeftIsNotGivenOn() {
        full(insured("0000001").with("MemberKey", "K1"));
        fullAndEnding(insured("0000002").with("MemberKey", "K2"));
        assertEquals(
                List.of(problem(2, "MemberKey", FeedReason.MEMBER_KEY_OF_ANOTHER)),
                problems(insured("0000003")
                        .with("MemberKey", "K1").with("Name", "鈴木　一郎").with("Birthdate", "19910203")));
    }

    @Test
    void withTheirKeyANewNameOrACorrectedBirthdateIsTheSamePerson() {
        full(insured("0000001").with("MemberKey", "K1"));
        var ref = sato("0000001").ref();
        assertAccepted(0, 1, 0, 0, full(insured("0000001").with("MemberKey", "K1").with("Name", "鈴木　太郎")));
        assertEquals(ref, sato("0000001").ref());
        assertAccepted(0, 1, 0, 0, full(insured("0000001")
                .with("MemberKey", "K1").with("Name", "鈴木　太郎").with("Birthdate", "19800511")));
        assertEquals(ref, refOf("0000001", "00", SATOS_BIRTHDAY.plusDays(1)).orElseThrow());
    }

    @Test
    void twoPeopleMaySwapTheirNumbers() {
        full(insured("0000001").with("MemberKey", "K1"), insured("0000002").with("MemberKey", "K2"));
        var first = refOf("0000001", "00", SATOS_BIRTHDAY);
        assertAccepted(0, 2, 0, 0,
                full(insured("0000002").with("MemberKey", "K1"), insured("0000001").with("MemberKey", "K2")));
        assertEquals(first, refOf("0000002", "00", SATOS_BIRTHDAY));
    }

    @Test
    void aNumberGivenToSomebodyElseIsAnotherPerson() {
        full(insured("0000001").with("MemberKey", "K1"));
        var former = sato("0000001").ref();
        assertAccepted(1, 0, 0, 1, fullAndEnding(insured("0000001").with("MemberKey", "K2")));
        assertNotEquals(former, sato("0000001").ref());
        assertEquals(OCTOBER, members.with(former).orElseThrow().eligibility().lostOn());
    }

    @Test
    void withoutAKeyAnotherBirthdateIsAnotherPerson() {
        full(insured("0000001"), dependent("0000001", "01"),
                insured("0000002"), insured("0000003"), insured("0000004"));
        var hanako = refOf("0000001", "01", HANAKOS_BIRTHDAY).orElseThrow();
        assertAccepted(1, 0, 0, 1, delta(dependent("0000001", "01").with("Birthdate", "20260401")));
        assertNotEquals(hanako, refOf("0000001", "01", LocalDate.parse("2026-04-01")).orElseThrow());
        assertEquals(OCTOBER, members.with(hanako).orElseThrow().eligibility().lostOn());
    }

    /** One of twins has left, and the other one has the number now: nothing of the first is shown to the second. */
    @Test
    void withoutAKeyAnotherNameOfTheSameDayIsAnotherPerson() {
        full(insured("0000001"), dependent("0000001", "01"), dependent("0000001", "02"), insured("0000002"), insured("0000003"));
        var hanako = refOf("0000001", "01", HANAKOS_BIRTHDAY).orElseThrow();
        assertAccepted(1, 0, 0, 1, delta(dependent("0000001", "01").with("Name", "佐藤　月子").with("NameKana", "サトウ　ツキコ")));
        assertNotEquals(hanako, refOf("0000001", "01", HANAKOS_BIRTHDAY).orElseThrow());
        assertEquals(OCTOBER, members.with(hanako).orElseThrow().eligibility().lostOn());
    }

    @ParameterizedTest
    @CsvSource({"鈴木　花子,スズキ　ハナコ", "鈴木　はな子,ｽｽﾞｷ ﾊﾅｺ", "鈴木　花子,スズキ　カコ", "鈴木はな子,サトウ　ハナコ"})
    void withoutAKeyWhoMarriesOrIsWrittenOtherwiseIsTheSamePerson(String name, String kana) {
        full(insured("0000001"), dependent("0000001", "01").with("NameKana", "サトウ　ハナコ"));
        var hanako = refOf("0000001", "01", HANAKOS_BIRTHDAY).orElseThrow();
        assertAccepted(0, 1, 0, 0, delta(dependent("0000001", "01").with("Name", name).with("NameKana", kana)));
        assertEquals(hanako, refOf("0000001", "01", HANAKOS_BIRTHDAY).orElseThrow());
    }

    @Test
    void anInsurerMayBeginToGiveKeys() {
        full(insured("0000001"));
        var ref = sato("0000001").ref();
        assertAccepted(0, 1, 0, 0, full(insured("0000001").with("MemberKey", "K1")));
        assertAccepted(0, 1, 0, 0, full(insured("0000005").with("MemberKey", "K1")));
        assertEquals(ref, sato("0000005").ref());
    }

    @Test
    void aDeltaWithoutKeysDoesNotTakeTheKeysAway() {
        full(insured("0000001").with("MemberKey", "K1"));
        assertAccepted(0, 0, 1, 0, delta(insured("0000001")));
        assertEquals("K1", jdbc.sql("select member_key from member").query(String.class).single());
    }

    @Test
    void whoIsMissingInAFullFeedHasLeftFromItsDay() {
        full(people(10));
        var last = sato("0000009").ref();
        feeds.takeIn(FeedFile.of(people(9)).source(), FeedOptions.full(NOVEMBER));
        var left = members.with(last).orElseThrow();
        assertEquals(Eligibility.State.IN_FORCE, left.eligibility().on(NOVEMBER.minusDays(1)));
        assertEquals(Eligibility.State.ENDED, left.eligibility().on(NOVEMBER));
        assertEquals(NOVEMBER, left.asOf());
        assertTrue(refOf("0000009", "00", SATOS_BIRTHDAY).isEmpty());
    }

    @Test
    void whoHadLostTheInsuranceBeforeKeepsThatDay() {
        full(insured("0000001"), insured("0000002").with("DisqualificationDate", "20260401"));
        var ref = sato("0000002").ref();
        assertAccepted(0, 0, 1, 0, full(insured("0000001")));
        assertEquals(LocalDate.parse("2026-04-01"), members.with(ref).orElseThrow().eligibility().lostOn());
    }

    @Test
    void whoComesBackIsTheSamePerson() {
        full(people(10));
        var ref = sato("0000009").ref();
        full(people(9));
        assertAccepted(0, 1, 9, 0, full(people(10)));
        assertEquals(ref, sato("0000009").ref());
        assertEquals(null, sato("0000009").eligibility().lostOn());
    }

    @Test
    void aFullFeedEndsOneInFiveAndNotMore() {
        full(people(10));
        assertEquals(
                List.of(problem(0, null, FeedReason.ENDS_TOO_MANY)), problems(people(7)));
        assertAccepted(0, 0, 8, 2, full(people(8)));
    }

    @Test
    void whoLosesTheInsuranceByTheirDayOfLossIsEndedToo() {
        full(people(10));
        assertEquals(List.of(problem(0, null, FeedReason.ENDS_TOO_MANY)), problems(peopleOfWhomSomeLose(3, OCTOBER)));
        assertAccepted(0, 2, 8, 2, full(peopleOfWhomSomeLose(2, OCTOBER)));
        assertAccepted(0, 0, 10, 0, full(peopleOfWhomSomeLose(2, OCTOBER)));
    }

    /** Members see it from today on, whatever the day of the feed. */
    @Test
    void whoHasLostItSinceTheFeedsDayIsEndedToday() {
        full(people(10));
        assertEquals(List.of(problem(0, null, FeedReason.ENDS_TOO_MANY)), problems(peopleOfWhomSomeLose(3, OCTOBER.plusDays(1))));
        assertAccepted(0, 2, 8, 2, full(peopleOfWhomSomeLose(2, OCTOBER.plusDays(1))));
    }

    @Test
    void whoWillLoseTheInsuranceLaterIsNotEndedYet() {
        full(people(10));
        assertAccepted(0, 10, 0, 0, full(peopleOfWhomSomeLose(10, NOVEMBER.plusDays(2))));
    }

    @Test
    void theMissingAndTheLosingCountTogether() {
        full(people(10));
        var nine = Arrays.copyOf(peopleOfWhomSomeLose(2, OCTOBER), 9);
        assertEquals(List.of(problem(0, null, FeedReason.ENDS_TOO_MANY)), problems(nine));
        assertAccepted(0, 2, 7, 3, fullAndEnding(nine));
    }

    @Test
    void toldSoAFullFeedEndsAsManyAsItSays() {
        full(people(10));
        assertAccepted(0, 0, 1, 9, fullAndEnding(people(1)));
    }

    @Test
    void aDeltaLeavesAloneWhoIsNotInIt() {
        full(people(3));
        var before = rows();
        assertAccepted(1, 1, 0, 0, delta(insured("0000000").with("Sex1", "3"), insured("0000007")));
        assertEquals(2, rows().stream().filter(before::contains).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NonDisclosure", "SelfInformationBlocked"})
    void aRestrictionOfWhichAFeedSaysNothingStays(String restriction) {
        full(insured("0000001").with(restriction, "1"));
        var before = rows();
        assertAccepted(0, 0, 1, 0, full(insured("0000001").with(restriction, "")));
        assertAccepted(0, 0, 1, 0, delta(insured("0000001")));
        assertEquals(before, rows());
        assertAccepted(0, 1, 0, 0, delta(insured("0000001").with("Sex1", "3")));
        assertTrue(restricted(restriction));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NonDisclosure", "SelfInformationBlocked"})
    void aRestrictionIsLiftedWhereTheFeedSaysSo(String restriction) {
        full(insured("0000001").with(restriction, "1"));
        assertAccepted(0, 1, 0, 0, full(insured("0000001").with(restriction, "0")));
        assertFalse(restricted(restriction));
    }

    private boolean restricted(String restriction) {
        return restriction.equals("NonDisclosure")
                ? sato("0000001").nonDisclosure()
                : sato("0000001").enrollment().state() == Enrollment.State.BLOCKED;
    }

    @Test
    void aDeltaOfADependentKnowsTheInsuredOfTheRegister() {
        full(insured("0000001"));
        assertAccepted(1, 0, 0, 0, delta(dependent("0000001", "01")));
    }

    @Test
    void aDeltaMayNotBringASecondInsured() {
        full(insured("0000001"));
        var delta = FeedFile.of(insured("0000001").with("InsuredBranchNumber", "01").with("Birthdate", "19900101"));
        assertEquals(
                List.of(problem(2, "PersonalFamilyClassification", FeedReason.HOUSEHOLD_WITH_TWO_INSURED)),
                problems(delta.source(), new FeedOptions(OCTOBER, FeedKind.DELTA, null, false, false)));
    }

    @Test
    void anInsuredMayNotLeaveTheDependentsBehind() {
        full(insured("0000001").with("MemberKey", "K1"), dependent("0000001", "01"));
        var delta = FeedFile.of(insured("0000002").with("MemberKey", "K1"));
        assertEquals(
                List.of(problem(2, "PersonalFamilyClassification", FeedReason.HOUSEHOLD_WITHOUT_INSURED)),
                problems(delta.source(), new FeedOptions(OCTOBER, FeedKind.DELTA, null, false, false)));
    }

    @Test
    void anInsurersFeedLeavesTheOthersMembersAlone() {
        var other = InsurerNumber.of("06990014");
        new Insurers(jdbc).put(new Insurer(other, "別の見本健康保険組合", "03-0000-0001"));
        full(people(3));
        var before = rows();
        var report = feeds.takeIn(
                FeedFile.of(insured("0000001").with("InsurerNumber", "06990014")).source(),
                FeedOptions.full(SEPTEMBER));
        assertEquals(new FeedReport.Accepted(other, 1, 0, 0, 0, 0), report);
        assertTrue(rows().containsAll(before));
    }

    @Test
    void aReadingThatBreaksOffChangesNothing() {
        full(people(2));
        var before = rows();
        var bytes = FeedFile.of(people(20_000)).text().getBytes(UTF_8);
        assertThrows(UncheckedIOException.class, () -> feeds.takeIn(breakingOff(bytes), FeedOptions.full(OCTOBER)));
        assertEquals(before, rows());
        assertAccepted(1, 0, 2, 0, full(people(3)));
    }

    @Test
    void aDatabaseThatIsCutOffInTheMiddleHasChangedNothing() {
        full(people(2));
        var before = rows();
        var bytes = FeedFile.of(people(20_000)).text().getBytes(UTF_8);
        assertThrows(RuntimeException.class,
                () -> feeds.takeIn(onSecondRead(bytes, this::cutOffCopies), FeedOptions.full(OCTOBER)));
        assertEquals(before, rows());
        assertAccepted(1, 0, 2, 0, full(people(3)));
    }

    private static FeedFile.Row[] people(int count) {
        return IntStream.range(0, count).mapToObj(n -> insured("%07d".formatted(n))).toArray(FeedFile.Row[]::new);
    }

    private static FeedFile.Row[] peopleOfWhomSomeLose(int losing, LocalDate day) {
        var people = people(10);
        for (int n = 0; n < losing; n++) {
            people[n] = people[n].with("DisqualificationDate", day.toString());
        }
        return people;
    }

    private static InputStreamSource breakingOff(byte[] bytes) {
        return onSecondRead(bytes, () -> {
            throw new IOException("broken off");
        });
    }

    /** Does something once half of the feed is copied. */
    private static InputStreamSource onSecondRead(byte[] bytes, Event halfway) {
        var reads = new AtomicInteger();
        return () -> reads.getAndIncrement() == 0
                ? new ByteArrayResource(bytes).getInputStream()
                : new Halfway(new ByteArrayResource(bytes).getInputStream(), bytes.length / 2, halfway);
    }

    /** By a connection of its own, as an operator would. */
    private void cutOffCopies() {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where query like 'copy feed_row%' and datname = current_database()
                    """);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Event {
        void happen() throws IOException;
    }

    private static final class Halfway extends FilterInputStream {

        private int left;
        private final Event then;

        Halfway(InputStream in, int left, Event then) {
            super(in);
            this.left = left;
            this.then = then;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (left > 0 && left <= read) {
                then.happen();
            }
            left -= read;
            return read;
        }
    }
}
