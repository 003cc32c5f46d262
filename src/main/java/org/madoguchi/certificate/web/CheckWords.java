package org.madoguchi.certificate.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of a refusal in the reader's language. */
record CheckWords(MessageSource messages, Locale locale) {

    String refused() {
        return messages.getMessage("certificate.check.refused", null, locale);
    }

    String detail(CheckError error) {
        var years = new Object[] {String.valueOf(CheckReading.FIRST_YEAR), String.valueOf(CheckReading.LAST_YEAR)};
        return messages.getMessage("certificate.check.error." + error.reason(), years, locale);
    }
}
