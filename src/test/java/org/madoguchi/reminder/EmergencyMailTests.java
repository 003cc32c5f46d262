package org.madoguchi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.member.MemberRef;

/** It is 10:00 on Saturday, 21 November 2026, in Japan. 芽衣 has an address, and does not want looks told. */
class EmergencyMailTests {

    private static final String ADDRESS = "mei@example.jp";
    private static final Duration A_ROUND = Duration.ofSeconds(15);

    private final MailRoom room = new MailRoom();
    private final MemberRef mei = room.dependent(LocalDate.parse("2009-05-05"));

    @BeforeEach
    void meiHasAnAddress() {
        room.confirm(mei, ADDRESS, Locale.JAPANESE);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void sheIsToldAtOnceThoughSheDoesNotWantLooksTold() {
        room.emergency(mei, "SCRIPT");
        room.wait(A_ROUND);
        assertThat(room.mailsTo(ADDRESS)).singleElement().asString()
                .contains("本人確認をせずに", "・11月21日（土）10時00分", "電話の担当者", "03-0000-0000", "「閲覧の記録」", MailRoom.PORTAL)
                .doesNotContain("「メールでのお知らせ」で止められます");
    }

    @Test
    void nothingPersonalStandsInTheMail() {
        room.emergency(mei, "SCRIPT");
        room.wait(A_ROUND);
        assertThat(MailRoom.whole(room.mails().getFirst()))
                .doesNotContain("佐藤", "サトウ", "7788", "2601", mei.toString(), "みほん", "2009", "救急");
    }

    @Test
    void anOrdinaryLookOfTheCallCentreIsStillNotTold() {
        room.look(mei, "ASSISTED", "SCRIPT");
        room.wait(Duration.ofMinutes(2));
        assertThat(room.mails()).isEmpty();
    }

    @Test
    void whatTheAgentLooksAtLaterIsOneMoreMailAfterTenMinutes() {
        room.emergency(mei, "SCRIPT");
        room.wait(A_ROUND);
        room.emergency(mei, "STANDING");
        room.emergency(mei, "ELIGIBILITY");
        room.wait(Duration.ofMinutes(9));
        assertThat(room.mails()).hasSize(1);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.mailsTo(ADDRESS)).hasSize(2);
        assertThat(room.mailsTo(ADDRESS).getLast()).contains("今日のマイナ保険証、資格情報");
    }

    @Test
    void whoWantsLooksToldIsToldOfAnEmergencyOnceAndNotHeldUpByTheOthers() {
        room.reminders.tellLooks(mei, true, Locale.JAPANESE);
        room.look(mei, "FAMILY", "CERTIFICATE");
        room.wait(Duration.ofMinutes(1));
        room.emergency(mei, "SCRIPT");
        room.wait(A_ROUND);
        assertThat(room.mailsTo(ADDRESS)).hasSize(2);
        assertThat(room.mailsTo(ADDRESS).getLast()).contains("本人確認をせずに").doesNotContain("ご家族");
        room.wait(Duration.ofMinutes(30));
        assertThat(room.mails()).hasSize(2);
    }

    @Test
    void switchingLooksOffDoesNotSilenceIt() {
        room.reminders.tellLooks(mei, true, Locale.JAPANESE);
        room.emergency(mei, "SCRIPT");
        room.look(mei, "FAMILY", "STANDING");
        room.reminders.tellLooks(mei, false, Locale.JAPANESE);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.mailsTo(ADDRESS)).singleElement().asString().contains("本人確認をせずに").doesNotContain("ご家族");
    }

    @Test
    void whoHasNoAddressLeavesNothingBehind() {
        room.reminders.remove(mei);
        room.emergency(mei, "SCRIPT");
        assertThat(room.count("look_to_tell")).isZero();
    }

    @Test
    void underADisclosureRestrictionNoLetterBoxHearsOfIt() {
        room.restrict(mei, true);
        room.emergency(mei, "SCRIPT");
        room.wait(Duration.ofMinutes(2));
        room.restrict(mei, false);
        room.wait(Duration.ofMinutes(20));
        assertThat(room.mails()).isEmpty();
    }

    @Test
    void whoReadsEnglishIsToldInEnglish() {
        room.reminders.tellLooks(mei, false, Locale.ENGLISH);
        room.emergency(mei, "SCRIPT");
        room.wait(A_ROUND);
        assertThat(room.mailsTo(ADDRESS)).singleElement().asString().contains("without an identity check", "The call centre");
    }
}
