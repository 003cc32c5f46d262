package org.madoguchi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.member.MemberRef;

/** It is 21 November 2026 in Japan; the insurer's age of own consent is 15. */
class OwnConsentMailTests {

    private static final String FATHERS = "ken@example.jp";
    private static final String DAUGHTERS = "mei@example.jp";

    private final MailRoom room = new MailRoom();
    private final MemberRef father = room.insured();

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @CsvSource({"2011-12-21, 1", "2011-11-22, 1", "2011-12-22, 0", "2011-11-21, 0", "2012-02-29, 0"})
    void bothAreToldThirtyDaysBefore(LocalDate birthdate, int mails) {
        var daughter = room.dependent(birthdate);
        bothHaveAnAddress(daughter);
        everyDayFor(1);
        assertThat(room.mailsTo(DAUGHTERS)).hasSize(mails);
        assertThat(room.mailsTo(FATHERS)).hasSize(mails);
    }

    @Test
    void eachIsToldOnce() {
        bothHaveAnAddress(room.dependent(LocalDate.parse("2011-12-21")));
        everyDayFor(40);
        assertThat(room.mailsTo(DAUGHTERS)).singleElement().asString().contains("あなたは、まもなく15歳になります。");
        assertThat(room.mailsTo(FATHERS)).singleElement().asString().contains("ご家族のおひとりが、まもなく15歳になります。");
        assertThat(room.mails()).extracting(MailRoom::whole)
                .noneMatch(mail -> mail.contains("佐藤") || mail.contains("2011") || mail.contains("12月"));
    }

    @Test
    void whoConfirmsAnAddressLaterIsToldThen() {
        room.dependent(LocalDate.parse("2011-12-21"));
        everyDayFor(3);
        room.confirm(father, FATHERS, Locale.ENGLISH);
        everyDayFor(3);
        assertThat(room.mailsTo(FATHERS)).singleElement().asString().contains("Someone in your family will soon turn 15.");
    }

    @Test
    void thePortalsLookStandsInTheDaughtersHistory() {
        var daughter = room.dependent(LocalDate.parse("2011-12-21"));
        bothHaveAnAddress(daughter);
        everyDayFor(1);
        assertThat(room.jdbc.sql("select capacity || ' ' || aspect from access_entry where subject = ?")
                .param(daughter.value()).query(String.class).list())
                .containsExactly("PORTAL OWN_CONSENT_MAIL", "PORTAL OWN_CONSENT_MAIL");
    }

    @Test
    void theAgeIsTheInsurers() {
        room.jdbc.sql("update insurer set own_consent_age = 18").update();
        bothHaveAnAddress(room.dependent(LocalDate.parse("2008-12-01")));
        everyDayFor(1);
        assertThat(room.mailsTo(DAUGHTERS)).singleElement().asString().contains("18歳");
    }

    @Test
    void ofADaughterUnderADisclosureRestrictionNobodyIsTold() {
        var daughter = room.dependent(LocalDate.parse("2011-12-21"));
        bothHaveAnAddress(daughter);
        room.restrict(daughter, true);
        everyDayFor(5);
        assertThat(room.mails()).isEmpty();
    }

    @Test
    void aRestrictionThatComesAfterTheMailWasWrittenStopsTheFathersToo() {
        var daughter = room.dependent(LocalDate.parse("2011-12-21"));
        bothHaveAnAddress(daughter);
        room.delivery.everyDay();
        room.restrict(daughter, true);
        room.delivery.deliver();
        assertThat(room.mails()).isEmpty();
        assertThat(room.count("outgoing_mail")).isZero();
    }

    private void bothHaveAnAddress(MemberRef daughter) {
        room.confirm(father, FATHERS, Locale.JAPANESE);
        room.confirm(daughter, DAUGHTERS, Locale.JAPANESE);
    }

    private void everyDayFor(int days) {
        for (int day = 0; day < days; day++) {
            room.delivery.everyDay();
            room.delivery.deliver();
            room.clock.forward(Duration.ofDays(1));
        }
    }
}
