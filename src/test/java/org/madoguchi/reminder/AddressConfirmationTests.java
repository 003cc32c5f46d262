package org.madoguchi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.madoguchi.reminder.ReminderSettings.Sending;

class AddressConfirmationTests {

    private static final String ADDRESS = "hanako@example.jp";

    private final MailRoom room = new MailRoom();
    private final MemberRef hanako = room.insured();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theCodeFromTheMailConfirmsTheAddressAsTyped() {
        assertThat(send("  Hanako.Sato+k@Example.jp ")).isEqualTo(CodeRequest.SENT);
        assertThat(room.reminders.of(hanako).address()).isNull();
        assertThat(room.reminders.of(hanako).awaiting().address()).isEqualTo("Hanako.Sato+k@Example.jp");

        assertThat(type(room.code())).isEqualTo(CodeTrial.CONFIRMED);
        assertThat(room.reminders.of(hanako))
                .isEqualTo(new ReminderSettings(Sending.OPEN, "Hanako.Sato+k@Example.jp", null, false));
    }

    @Test
    void theCodeMayBeTypedInFullWidthAndWithSpaces() {
        send(ADDRESS);
        var wide = room.code().chars().map(c -> c - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        assertThat(type(" " + wide.insert(3, '　'))).isEqualTo(CodeTrial.CONFIRMED);
    }

    @Test
    void fiveMissesNeedANewCode() {
        send(ADDRESS);
        var code = room.code();
        for (int left = 4; left > 0; left--) {
            assertThat(type(otherThan(code))).isEqualTo(CodeTrial.WRONG);
            assertThat(room.reminders.of(hanako).awaiting().left()).isEqualTo(left);
        }
        assertThat(type(otherThan(code))).isEqualTo(CodeTrial.SPENT);
        assertThat(type(code)).isEqualTo(CodeTrial.SPENT);

        send(ADDRESS);
        assertThat(type(code)).isEqualTo(CodeTrial.WRONG);
        assertThat(type(room.code())).isEqualTo(CodeTrial.CONFIRMED);
    }

    @Test
    void theFifthTrialStillCounts() {
        send(ADDRESS);
        var code = room.code();
        for (int miss = 0; miss < 4; miss++) {
            type(otherThan(code));
        }
        assertThat(type(code)).isEqualTo(CodeTrial.CONFIRMED);
    }

    @Test
    void aCodeWorksForHalfAnHour() {
        send(ADDRESS);
        room.clock.forward(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(room.reminders.of(hanako).awaiting()).isNotNull();
        room.clock.forward(Duration.ofSeconds(1));
        assertThat(type(room.code())).isEqualTo(CodeTrial.SPENT);
    }

    @Test
    void aCodeWorksOnceAndForNobodyElse() {
        var mei = room.dependent(LocalDate.parse("2009-05-05"));
        send(ADDRESS);
        assertThat(room.reminders.confirm(mei, room.code(), Locale.JAPANESE)).isEqualTo(CodeTrial.SPENT);
        assertThat(type(room.code())).isEqualTo(CodeTrial.CONFIRMED);
        assertThat(type(room.code())).isEqualTo(CodeTrial.SPENT);
    }

    @Test
    void onlyAHashOfTheCodeIsKept() {
        send(ADDRESS);
        assertThat(room.jdbc.sql("select mail_confirmation::text from mail_confirmation").query(String.class).single())
                .doesNotContain(room.code());
        assertThat(room.count("outgoing_mail")).isZero();
    }

    @Test
    void nothingTypedIsNoMiss() {
        send(ADDRESS);
        assertThat(type(" ")).isEqualTo(CodeTrial.MISSING);
        assertThat(room.reminders.of(hanako).awaiting().left()).isEqualTo(5);
    }

    @Test
    void aLetterBoxIsNotFilled() {
        for (int n = 0; n < 5; n++) {
            assertThat(send(ADDRESS)).isEqualTo(CodeRequest.SENT);
        }
        assertThat(send(ADDRESS)).isEqualTo(CodeRequest.TOO_MANY);
        assertThat(room.mails()).hasSize(5);
        room.clock.forward(Duration.ofDays(1));
        assertThat(send(ADDRESS)).isEqualTo(CodeRequest.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "hanako", "hanako@", "@example.jp", "hanako@localhost", "hanako@example.jp, mei@example.jp", "花子@example.jp",
        "hanako＠example.jp", "Hanako <hanako@example.jp>", "hanako@example.jp\r\nBcc: mei@example.jp", "hanako@[127.0.0.1]",
        "hanako@example..jp", "hanako@.jp", "hana ko@example.jp", "all:hanako@example.jp;"
    })
    void whatIsNoAddressIsNotWrittenTo(String typed) {
        assertThat(send(typed)).isEqualTo(CodeRequest.UNREADABLE);
        assertThat(room.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h@e.jp", "hanako.sato_2+kenpo@mail.example.co.jp", "o'neil-x@example.com", "h@xn--eckwd4c7c.jp"})
    void whatIsUnusualIsAnAddressToo(String typed) {
        assertThat(send(typed)).isEqualTo(CodeRequest.SENT);
    }

    @Test
    void aChangeIsToldToTheOldAddress() {
        room.confirm(hanako, ADDRESS, Locale.JAPANESE);
        room.reminders.tellLooks(hanako, true, Locale.JAPANESE);
        send("new@example.jp");
        assertThat(room.reminders.of(hanako).address()).isEqualTo(ADDRESS);
        type(room.code());
        room.wait(Duration.ofSeconds(15));

        assertThat(room.mailsTo(ADDRESS)).singleElement().asString().contains("変更または削除").doesNotContain("new@");
        assertThat(room.reminders.of(hanako))
                .isEqualTo(new ReminderSettings(Sending.OPEN, "new@example.jp", null, true));
    }

    @Test
    void aRemovalIsToldAndTakesEverythingWithIt() {
        room.confirm(hanako, ADDRESS, Locale.JAPANESE);
        room.reminders.tellLooks(hanako, true, Locale.JAPANESE);
        room.look(hanako, "FAMILY", "STANDING");
        room.reminders.remove(hanako);
        room.wait(Duration.ofMinutes(2));

        assertThat(room.mailsTo(ADDRESS)).singleElement().asString().contains("変更または削除");
        assertThat(room.count("mail_address") + room.count("look_to_tell") + room.count("outgoing_mail")).isZero();
    }

    @Test
    void aMailServerThatIsDownIsSaid() {
        room.serverGoesDown();
        for (int n = 0; n < 7; n++) {
            assertThat(send(ADDRESS)).isEqualTo(CodeRequest.NOT_SENT);
        }
        assertThat(room.reminders.of(hanako).awaiting()).isNull();

        room.serverComesBack();
        assertThat(send(ADDRESS)).isEqualTo(CodeRequest.SENT);
        assertThat(type(room.code())).isEqualTo(CodeTrial.CONFIRMED);
    }

    @Test
    void anIndividualNumberIsTurnedAway() {
        assertThat(send("1234 5678 9018")).isEqualTo(CodeRequest.INDIVIDUAL_NUMBER);
        assertThat(room.count("mail_confirmation")).isZero();
    }

    private CodeRequest send(String address) {
        return room.reminders.sendCode(hanako, address, Locale.JAPANESE);
    }

    private CodeTrial type(String code) {
        return room.reminders.confirm(hanako, code, Locale.JAPANESE);
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
