package org.madoguchi.wording;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;

/**
 * What insurers do each in its own way, so that each may say it in its own words. The portal's words, which stand in
 * i18n/wording, are those of 厚生労働省 where there are any, and name no day.
 */
public enum Wording {
    /** Whether a 資格確認書 comes without an application, when and which way; insurers contradict each other. */
    CONFIRMATION_SENDING,
    /** How long a 資格確認書 is valid, and what comes after it: up to five years, as the insurer decides. */
    CONFIRMATION_VALIDITY,
    /** Where to apply for a 資格確認書, a lost one's successor included; its arguments are name and phone of the insurer. */
    CONFIRMATION_APPLYING,
    /** Where to return a 資格確認書 after the end of the insurance, such as at the employer's. */
    CONFIRMATION_RETURNING,
    /** Which papers a new member gets, and which way, such as by the employer. */
    JOINING_DOCUMENTS;

    /** To be an argument of a message. */
    public InsurersWords of(InsurerNumber insurer, @Nullable Object... arguments) {
        return new InsurersWords(this, insurer, Collections.unmodifiableList(Arrays.asList(arguments)));
    }

    /** Of the portal's words. */
    String key() {
        return "wording." + this;
    }

    /** Of the words that only this insurer says. */
    String ownKey(InsurerNumber insurer) {
        return key() + "." + insurer.digits();
    }

    /** Its name in the configuration. */
    String setting() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
