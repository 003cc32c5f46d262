package org.madoguchi.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.feed.RegisterTest;
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
