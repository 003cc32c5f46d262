package org.madoguchi.certificate.web;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.CertificateDay;

/** What can be asked with, by the name of its parameter; certificate.check.&lt;parameter&gt; is its label. */
enum CheckField {
    EXPIRES("expires", CertificateDay.CERTIFICATE_EXPIRY),
    BORN("born", CertificateDay.BIRTHDATE),
    ISSUED("issued", CertificateDay.ISSUED_ON),
    EVENT("event", null),
    PREVIOUS_EXPIRY("previousExpiry", CertificateDay.PREVIOUS_EXPIRY),
    CARD_EXPIRES("cardExpires", CertificateDay.CARD_EXPIRY),
    RESIDENCE_EXPIRES("residenceExpires", CertificateDay.RESIDENCE_EXPIRY),
    ON("on", null);

    /** What an estimate takes, and who knows the expiry leaves empty. */
    static final Set<CheckField> OF_THE_ISSUE = EnumSet.range(BORN, CARD_EXPIRES);

    private final String parameter;
    private final @Nullable CertificateDay day;

    CheckField(String parameter, @Nullable CertificateDay day) {
        this.parameter = parameter;
        this.day = day;
    }

    static CheckField of(CertificateDay day) {
        return EnumSet.allOf(CheckField.class).stream().filter(field -> field.day == day).findFirst().orElseThrow();
    }

    String parameter() {
        return parameter;
    }
}
