package org.madoguchi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.slf4j.LoggerFactory;

/** It is 10:00 on Saturday, 21 November 2026, in Japan. */
class LookMailTests {

    private static final String ADDRESS = "mei@example.jp";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final MailRoom room = new MailRoom();
    private final MemberRef mei = room.dependent(LocalDate.parse("2009-05-05"));

    @BeforeEach
    void meiWantsToKnow() {
        room.confirm(mei, ADDRESS, Locale.JAPANESE);
        room.reminders.tellLooks(mei, true, Locale.JAPANESE);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void withinAMinuteSheIsToldWhenInWhichCapacityAndWhat() {
        room.look(mei, "FAMILY", "STANDING");
        room.wait(MINUTE);

        assertThat(room.mailsTo(ADDRESS)).singleElement().asString()
                .contains("・11月21日（土）10時00分", "ご家族（健康保険の被保険者）", "今日のマイナ保険証", MailRoom.PORTAL)
                .contains("「閲覧の記録」", "「メールでのお知らせ」で止められます");
        assertThat(room.mailsTo(ADDRESS).getFirst().strip().lines().toList().getLast())
                .contains("「閲覧の記録」", "「メールでのお知らせ」");
    }

    @Test
    void nothingPersonalStandsInTheMail() throws MessagingException {
        room.look(mei, "DELEGATE", "ELIGIBILITY_INFORMATION");
        room.wait(MINUTE);
        var mail = room.mails().getFirst();
        assertThat(MailRoom.whole(mail)).doesNotContain("佐藤", "サトウ", "7788", "2601", mei.toString(), "みほん", "2009");
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELF", "PORTAL"})
    void ownLooksAndThePortalsAreNotTold(String capacity) {
        room.look(mei, capacity, "STANDING");
        room.wait(MINUTE);
        assertThat(room.mails()).isEmpty();
    }

    @Test
    void someoneElsesLookAtSomeoneElseIsNotTold() {
        room.look(room.insured(), "ASSISTED", "STANDING");
        room.wait(MINUTE);
        assertThat(room.mails()).isEmpty();
    }

    @Test
    void aLookBeforeTheSwitchIsNotTold() {
        room.reminders.tellLooks(mei, false, Locale.JAPANESE);
        room.look(mei, "FAMILY", "STANDING");
        room.reminders.tellLooks(mei, true, Locale.JAPANESE);
        room.wait(MINUTE);
        assertThat(room.mails()).isEmpty();
    }

    @Test
    void aLookJustBeforeTheSwitchIsTurnedOffIsNotTold() {
        room.look(mei, "FAMILY", "STANDING");
        room.reminders.tellLooks(mei, false, Locale.JAPANESE);
        room.wait(MINUTE);
        assertThat(room.mails()).isEmpty();
    }

    @Test
    void aClickThroughFivePagesIsOneMail() {
        for (var aspect : List.of("ELIGIBILITY_LINE", "ELIGIBILITY", "DOCUMENTS", "ELIGIBILITY", "ELIGIBILITY_INFORMATION")) {
            room.look(mei, "FAMILY", aspect);
            room.clock.forward(Duration.ofSeconds(4));
        }
        room.look(mei, "ASSISTED", "STANDING");
        room.wait(MINUTE);

        var mail = room.mailsTo(ADDRESS);
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst()).containsOnlyOnce("ご家族").containsOnlyOnce("電話の担当者")
                .contains("見たもの：加入している健康保険（家族の一覧）、資格情報、書類の一覧、医療保険の資格情報（PDF）\n");
    }

    @Test
    void aSecondMailWaitsTenMinutesAndListsAllSince() {
        room.look(mei, "FAMILY", "STANDING");
        room.wait(MINUTE);
        for (int look = 0; look < 3; look++) {
            room.look(mei, "FAMILY", "CERTIFICATE");
            room.wait(Duration.ofMinutes(2));
        }
        assertThat(room.mails()).hasSize(1);
        room.wait(Duration.ofMinutes(5));
        assertThat(room.mailsTo(ADDRESS)).hasSize(2);
        assertThat(room.mailsTo(ADDRESS).getLast()).contains("10時01分", "10時03分", "10時05分").doesNotContain("10時00分");
    }

    @Test
    void whatHasNoWordOfItsOwnIsToldInGeneral() {
        room.look(mei, "DELEGATE", "SOMETHING_NEW");
        room.wait(MINUTE);
        assertThat(room.mailsTo(ADDRESS)).singleElement().asString().contains("見たもの：あなたのページ");
    }

    @Test
    void whoSwitchedItOnInEnglishReadsEnglish() {
        room.reminders.tellLooks(mei, true, Locale.ENGLISH);
        room.look(mei, "FAMILY", "STANDING");
        room.wait(MINUTE);
        assertThat(room.mailsTo(ADDRESS)).singleElement().asString()
                .contains("- Sat 21 Nov, 10:00", "Your family (the insured)", "Today’s answer");
    }

    @Test
    void theHistoryShowsThePortalsOwnLookAndItCausesNoMail() {
        room.look(mei, "FAMILY", "STANDING");
        room.wait(Duration.ofMinutes(30));
        assertThat(room.mails()).hasSize(1);
        assertThat(entries()).containsExactly("FAMILY STANDING false", "PORTAL LOOK_MAIL true");
    }

    @Test
    void aMailServerThatIsDownLosesNothingAndGetsNothingTwice() {
        room.look(mei, "FAMILY", "STANDING");
        room.serverGoesDown();
        room.wait(Duration.ofMinutes(20));
        room.look(mei, "FAMILY", "CERTIFICATE");
        room.serverComesBack();
        room.wait(Duration.ofHours(2));

        assertThat(room.mailsTo(ADDRESS)).hasSize(2);
        assertThat(room.mailsTo(ADDRESS).getFirst()).contains("今日のマイナ保険証");
        assertThat(room.mailsTo(ADDRESS).getLast()).contains("電子証明書の期限");
        assertThat(entries()).filteredOn(entry -> entry.startsWith("PORTAL")).hasSize(2);
        assertThat(room.count("outgoing_mail")).isZero();
    }

    @Test
    void afterThreeDaysItGivesUp() {
        room.look(mei, "FAMILY", "STANDING");
        room.serverGoesDown();
        room.wait(MINUTE);
        room.clock.forward(Duration.ofDays(3));
        room.wait(MINUTE);
        room.serverComesBack();
        room.wait(MINUTE);
        assertThat(room.mails()).isEmpty();
        assertThat(room.count("outgoing_mail")).isZero();
    }

    /** A portal that was killed after its claim, before the mail server had the mail. */
    @Test
    void whatADeadPortalHadClaimedIsSentByAnother() {
        room.look(mei, "FAMILY", "STANDING");
        room.serverGoesDown();
        room.wait(MINUTE);
        assertThat(room.jdbc.sql("select attempts from outgoing_mail").query(Integer.class).single()).isPositive();
        room.serverComesBack();
        room.wait(Duration.ofMinutes(3));
        assertThat(room.mails()).hasSize(1);
    }

    @Test
    void severalPortalsSendOneMail() throws InterruptedException {
        room.look(mei, "FAMILY", "STANDING");
        room.clock.forward(Duration.ofSeconds(40));
        var others = List.of(room.anotherPortal(), room.anotherPortal(), room.anotherPortal(), room.anotherPortal());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            others.forEach(portal -> threads.submit(portal::deliver));
            threads.shutdown();
            assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(room.mails()).hasSize(1);
    }

    @Test
    void underADisclosureRestrictionNoMailGoesOut() {
        room.look(mei, "FAMILY", "STANDING");
        room.restrict(mei, true);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.reminders.of(mei).sending()).isEqualTo(ReminderSettings.Sending.STOPPED);

        room.restrict(mei, false);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.mails()).isEmpty();
    }

    @Test
    void aRestrictionStopsWhatWaitsForTheMailServer() {
        room.look(mei, "FAMILY", "STANDING");
        room.serverGoesDown();
        room.wait(MINUTE);
        room.restrict(mei, true);
        room.reminders.remove(mei);
        room.serverComesBack();
        room.wait(Duration.ofHours(2));
        assertThat(room.mails()).isEmpty();
        assertThat(room.count("outgoing_mail")).isZero();
    }

    @Test
    void noLogHoldsAnAddress() {
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("org.madoguchi");
        root.addAppender(said);
        ours.setLevel(Level.TRACE);
        try {
            room.look(mei, "FAMILY", "STANDING");
            room.serverGoesDown();
            room.wait(MINUTE);
            room.reminders.sendCode(mei, "other@example.jp", Locale.JAPANESE);
        } finally {
            root.detachAppender(said);
            ours.setLevel(null);
        }
        assertThat(said.list).isNotEmpty().extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("example.jp") || line.contains(mei.toString()));
        assertThat(said.list).extracting(ILoggingEvent::getThrowableProxy).containsOnlyNulls();
    }

    private List<String> entries() {
        return room.jdbc.sql("select concat_ws(' ', capacity, aspect, actor is null) from access_entry order by id")
                .query(String.class).list().stream()
                .map(entry -> entry.replaceAll(" t$", " true").replaceAll(" f$", " false")).toList();
    }
}
