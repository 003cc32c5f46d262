package org.madoguchi.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.feed.FeedFile;
import org.madoguchi.feed.RegisterTest;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;

/** What a page reads of one member. */
class MembersTest extends RegisterTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @Test
    void nobodyHasAReferenceThatWasNeverGiven() {
        full(insured("0000001"));
        assertTrue(members.with(new MemberRef(UUID.randomUUID())).isEmpty());
    }

    @Test
    void aNumberAloneIsNotEnough() {
        full(insured("0000001"), dependent("0000001", "01"));
        assertTrue(refOf("0000001", "00", SATOS_BIRTHDAY).isPresent());
        assertTrue(refOf("0000001", "00", SATOS_BIRTHDAY.plusDays(1)).isEmpty());
        assertTrue(refOf("0000001", "01", SATOS_BIRTHDAY).isEmpty());
        assertTrue(refOf("1", "00", SATOS_BIRTHDAY).isEmpty());
    }

    /** Core systems write both widths, and people type what their keyboard gives. */
    @Test
    void aNumberIsFoundInWhicheverWidthItIsWritten() {
        full(insured("１２３－４"));
        assertTrue(refOf("123-4", "00", SATOS_BIRTHDAY).isPresent());
        assertTrue(refOf("１２３－４", "00", SATOS_BIRTHDAY).isPresent());
    }

    /** Two numbers that differ in width alone could be two people. */
    @Test
    void aNumberThatCouldBeTwoPeoplesIsNobodys() {
        full(insured("１２３"), insured("123"));
        assertTrue(refOf("123", "00", SATOS_BIRTHDAY).isEmpty());
    }

    @Test
    void whoLeftIsFoundByTheLastNumberOnlyWhereThatIsAskedFor() {
        full(insured("0000001").with("MemberKey", "K1"), insured("0000002").with("MemberKey", "K2"));
        var ref = sato("0000001").ref();
        fullAndEnding(insured("0000002").with("MemberKey", "K2"));
        assertTrue(refOf("0000001", "00", SATOS_BIRTHDAY).isEmpty());
        assertEquals(ref, ever("0000001", SATOS_BIRTHDAY).orElseThrow());
        assertTrue(ever("0000001", SATOS_BIRTHDAY.plusDays(1)).isEmpty());
        assertTrue(ever("0000003", SATOS_BIRTHDAY).isEmpty());
    }

    /** The feed of their own new number is what tells the two apart. */
    @Test
    void aNumberThatWasGivenOnOpensToEachTheirOwn() {
        full(insured("0000001").with("MemberKey", "K1"));
        var first = sato("0000001").ref();
        fullAndEnding(suzuki("0000001").with("Birthdate", "19910203"));
        assertEquals(first, ever("0000001", SATOS_BIRTHDAY).orElseThrow());
        assertNotEquals(first, ever("0000001", LocalDate.parse("1991-02-03")).orElseThrow());
    }

    @Test
    void aNumberThatWasGivenToSomebodyBornOnTheSameDayOpensNothing() {
        full(insured("0000001").with("MemberKey", "K1"));
        fullAndEnding(suzuki("0000001"));
        assertTrue(ever("0000001", SATOS_BIRTHDAY).isEmpty());
    }

    @Test
    void twoWhoHadItAndLeftAreTwo() {
        full(insured("0000001").with("MemberKey", "K1"), insured("0000002").with("MemberKey", "K2"));
        fullAndEnding(suzuki("0000001"), insured("0000002").with("MemberKey", "K2"));
        fullAndEnding(insured("0000002").with("MemberKey", "K2"));
        assertTrue(ever("0000001", SATOS_BIRTHDAY).isEmpty());
    }

    /** Core systems write the same kana in either width. */
    @Test
    void whoComesBackUnderAnotherKeyIsThePersonWithTheNumber() {
        full(insured("0000001").with("MemberKey", "K1"));
        fullAndEnding(insured("0000001").with("MemberKey", "K9").with("NameKana", "ｻﾄｳ ﾀﾛｳ"));
        assertEquals(2, jdbc.sql("select count(*) from member").query(Integer.class).single());
        assertEquals(sato("0000001").ref(), ever("0000001", SATOS_BIRTHDAY).orElseThrow());
        assertEquals(Eligibility.State.IN_FORCE, sato("0000001").eligibility().on(TODAY));
    }

    private Optional<MemberRef> ever(String number, LocalDate birthdate) {
        return members.everWith(new InsuredNumber(INSURER, "12", number, "00"), birthdate);
    }

    private static FeedFile.Row suzuki(String number) {
        return insured(number).with("MemberKey", "S1").with("Name", "鈴木　一郎").with("NameKana", "スズキ　イチロウ");
    }

    /** The feed's day is only the day on which nobody had heard of the member any more. */
    @Test
    void whomTheFeedNoLongerHasLeftOnADayThatNobodySaid() {
        full(insured("0000001").with("MemberKey", "K1"), insured("0000002").with("MemberKey", "K2"));
        var ref = sato("0000001").ref();
        fullAndEnding(insured("0000002").with("MemberKey", "K2"));
        var eligibility = members.with(ref).orElseThrow().eligibility();
        assertEquals(OCTOBER, eligibility.lostOn());
        assertTrue(eligibility.lostUnsaid());
    }

    @Test
    void aDayThatTheInsurerSaidStaysSaidOnceTheFeedNoLongerHasTheMember() {
        full(insured("0000001").with("MemberKey", "K1").with("DisqualificationDate", "20261007"),
                insured("0000002").with("MemberKey", "K2"));
        var ref = sato("0000001").ref();
        fullAndEnding(insured("0000002").with("MemberKey", "K2"));
        var eligibility = members.with(ref).orElseThrow().eligibility();
        assertEquals(LocalDate.parse("2026-10-07"), eligibility.lostOn());
        assertFalse(eligibility.lostUnsaid());
    }

    @Test
    void theMembersOwnDateCanBeRemoved() {
        full(insured("0000001"));
        var expiries = new EnteredExpiries(jdbc);
        expiries.enter(sato("0000001").ref(), LocalDate.parse("2027-05-01"), TODAY);
        expiries.remove(sato("0000001").ref());
        assertNull(sato("0000001").certificate().expiry());
        assertNull(sato("0000001").enteredExpiry());
    }

    @Test
    void theInsurerComesWithItsNameAndPhone() {
        full(insured("0000001"));
        assertEquals(new Insurer(INSURER, "見本健康保険組合", "03-0000-0000"), sato("0000001").insurer());
    }

    @ParameterizedTest
    @CsvSource({"0,,NOT_ENROLLED", "1,,ENROLLED", "2,,CANCELLED", ",,UNKNOWN",
            "1,0,ENROLLED", "1,1,BLOCKED", ",1,BLOCKED"})
    void enrollmentFollowsTheFeed(String code, String blocked, Enrollment.State state) {
        full(insured("0000001")
                .with("CardEnrollment", code == null ? "" : code)
                .with("SelfInformationBlocked", blocked == null ? "" : blocked));
        assertEquals(state, sato("0000001").enrollment().state());
    }

    @Test
    void theDateFromTheFaceOfTheCardCountsWhereTheInsurerKnowsNone() {
        full(insured("0000001"));
        var expiries = new EnteredExpiries(jdbc);
        expiries.enter(sato("0000001").ref(), LocalDate.parse("2027-05-01"), TODAY.minusDays(1));
        expiries.enter(sato("0000001").ref(), LocalDate.parse("2027-05-10"), TODAY);
        assertEquals(
                new Sourced<>(LocalDate.parse("2027-05-10"), Source.MEMBER, TODAY),
                sato("0000001").certificate().expiry());
    }

    @Test
    void theInsurersDateWinsAndTheMembersOneIsKept() {
        full(insured("0000001"));
        new EnteredExpiries(jdbc).enter(sato("0000001").ref(), LocalDate.parse("2027-05-10"), TODAY);
        full(insured("0000001").with("CertificateExpiry", "20280510"));
        assertEquals(
                new Sourced<>(LocalDate.parse("2028-05-10"), Source.INSURER, OCTOBER),
                sato("0000001").certificate().expiry());
        assertEquals(
                new Sourced<>(LocalDate.parse("2027-05-10"), Source.MEMBER, TODAY), sato("0000001").enteredExpiry());
        full(insured("0000001"));
        assertEquals(Source.MEMBER, sato("0000001").certificate().expiry().source());
    }

    @Test
    void whoSaysNothingOfDisclosureIsNotRestricted() {
        full(insured("0000001").with("NonDisclosure", ""), insured("0000002").with("NonDisclosure", "1"));
        assertEquals(false, sato("0000001").nonDisclosure());
        assertEquals(true, sato("0000002").nonDisclosure());
    }
}
