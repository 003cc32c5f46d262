package org.madoguchi.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The insurer's mail server, where one is configured. */
class MailServer {

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final String portal;

    /**
     * @param sender null where none is configured
     * @param from {@code madoguchi.mail.from}
     * @param portal {@code madoguchi.public-url}
     */
    MailServer(@Nullable JavaMailSender sender, String from, String portal) {
        if (sender != null && !(isSender(from) && isAddressOfPortal(portal))) {
            throw new IllegalStateException("spring.mail.host needs two more settings: madoguchi.mail.from, such as"
                    + " counter@kenpo.example, and madoguchi.public-url, such as https://madoguchi.kenpo.example");
        }
        this.sender = sender;
        this.from = from;
        this.portal = portal;
    }

    private static boolean isSender(String from) {
        try {
            return new InternetAddress(from, true).getAddress().contains("@");
        } catch (AddressException none) {
            return false;
        }
    }

    /** With nothing behind the host: a mail leads to the front page. */
    private static boolean isAddressOfPortal(String portal) {
        return portal.matches("https?://[^/?#@\\s]+/?");
    }

    boolean isThere() {
        return sender != null;
    }

    /** Where the portal's front page is to be found, for a mail to name. */
    String portal() {
        return portal;
    }

    /** @throws MailException where the server did not take it; its message may hold the address */
    void send(Letter letter) {
        if (sender == null) {
            throw new IllegalStateException("no mail server is configured");
        }
        var message = sender.createMimeMessage();
        try {
            write(letter, message);
        } catch (MessagingException | UnsupportedEncodingException failed) {
            throw new MailPreparationException(failed);
        }
        sender.send(message);
    }

    private void write(Letter letter, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        var own = new InternetAddress(from, true);
        helper.setFrom(new InternetAddress(own.getAddress(), own.getPersonal(), StandardCharsets.UTF_8.name()));
        helper.setTo(letter.to().written());
        helper.setSubject(letter.words().title());
        helper.setText(letter.words().text());
        message.setHeader("Message-ID", "<" + letter.id() + "@" + URI.create(portal).getHost() + ">");
        // Nobody's "I am away" answers it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
    }
}
