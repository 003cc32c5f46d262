package org.madoguchi.reminder;

import jakarta.mail.SendFailedException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.reminder.ReminderSettings.Sending;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** What a member chooses about mail. */
@Component
public class Reminders {

    private static final Logger log = LoggerFactory.getLogger(Reminders.class);

    private final MailServer server;
    private final Restrictions restrictions;
    private final MailAddresses addresses;
    private final AddressConfirmations confirmations;
    private final MailWords words;

    Reminders(
            MailServer server, Restrictions restrictions, MailAddresses addresses, AddressConfirmations confirmations,
            MailWords words) {
        this.server = server;
        this.restrictions = restrictions;
        this.addresses = addresses;
        this.confirmations = confirmations;
        this.words = words;
    }

    public ReminderSettings of(MemberRef member) {
        var kept = addresses.of(member);
        return new ReminderSettings(
                sending(member),
                kept.map(address -> address.address().written()).orElse(null),
                confirmations.awaited(member).orElse(null),
                kept.map(MailAddresses.Kept::tellsLooks).orElse(false));
    }

    private Sending sending(MemberRef member) {
        if (!server.isThere()) {
            return Sending.NONE;
        }
        return restrictions.cover(member) ? Sending.STOPPED : Sending.OPEN;
    }

    /**
     * Sends a code to the address, at once, because the code itself is kept nowhere.
     *
     * @throws IllegalStateException where no mail goes to this member
     */
    public CodeRequest sendCode(MemberRef member, String typed, Locale language) {
        if (sending(member) != Sending.OPEN) {
            throw new IllegalStateException("no mail goes to this member");
        }
        if (typed.isBlank()) {
            return CodeRequest.MISSING;
        }
        if (IndividualNumber.appearsIn(typed)) {
            return CodeRequest.INDIVIDUAL_NUMBER;
        }
        return MailAddress.read(typed)
                .map(address -> sendCode(member, address, language))
                .orElse(CodeRequest.UNREADABLE);
    }

    private CodeRequest sendCode(MemberRef member, MailAddress address, Locale language) {
        var code = confirmations.codeFor(member, address);
        if (code.isEmpty()) {
            return CodeRequest.TOO_MANY;
        }
        try {
            server.send(new Letter(UUID.randomUUID(), address, words.code(code.get(), language)));
            return CodeRequest.SENT;
        } catch (MailException failed) {
            if (isRefusal(failed)) {
                return CodeRequest.SENT;
            }
            // Not its message, which can hold the address.
            log.warn("A code could not be sent: {}", failed.getClass().getSimpleName());
            confirmations.takeBack(member);
            return CodeRequest.NOT_SENT;
        }
    }

    /** Of this address by the server: told like any other, so that nobody learns here which addresses there are. */
    private static boolean isRefusal(MailException failed) {
        return failed instanceof MailSendException refused
                && Stream.of(refused.getMessageExceptions()).anyMatch(SendFailedException.class::isInstance);
    }

    /** @param typed digits of any width, spaces between them or not */
    public CodeTrial confirm(MemberRef member, String typed, Locale language) {
        if (typed.isBlank()) {
            return CodeTrial.MISSING;
        }
        var confirmed = confirmations.confirmed(member, digits(typed));
        confirmed.ifPresent(address -> addresses.put(member, address, language));
        if (confirmed.isPresent()) {
            return CodeTrial.CONFIRMED;
        }
        return confirmations.awaited(member).isPresent() ? CodeTrial.WRONG : CodeTrial.SPENT;
    }

    /** Without effect where there is no confirmed address. */
    public void tellLooks(MemberRef member, boolean told, Locale language) {
        addresses.tellLooks(member, told, language);
    }

    public void remove(MemberRef member) {
        confirmations.drop(member);
        addresses.remove(member);
    }

    private static String digits(String typed) {
        return typed.codePoints()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
