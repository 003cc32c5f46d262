package org.madoguchi.reminder;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address to which mail can go, as typed. */
record MailAddress(String written) {

    /** A path of 256 octets with its angle brackets (RFC 5321, 4.5.3.1.3). */
    private static final int LONGEST = 254;

    private static final Pattern DOTTED_DOMAIN = Pattern.compile(".+@[^@.\\[\\]]+(\\.[^@.\\[\\]]+)+");

    /** Empty for what is no single address of a host on the internet. */
    static Optional<MailAddress> read(String typed) {
        var text = typed.strip();
        return text.length() <= LONGEST && isPlain(text) && DOTTED_DOMAIN.matcher(text).matches() && isAddress(text)
                ? Optional.of(new MailAddress(text))
                : Optional.empty();
    }

    private static boolean isPlain(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text) && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isAddress(String text) {
        try {
            var address = new InternetAddress(text, true);
            return !address.isGroup() && text.equals(address.getAddress());
        } catch (AddressException none) {
            return false;
        }
    }

    /** Without a word of it, because a log file is no place for it. */
    @Override
    public String toString() {
        return "MailAddress[]";
    }
}
