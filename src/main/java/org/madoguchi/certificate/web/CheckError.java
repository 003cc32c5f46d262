package org.madoguchi.certificate.web;

import java.util.Locale;
import org.madoguchi.certificate.Contradiction;

/** @param reason a stable code; certificate.check.error.&lt;reason&gt; says it in words */
record CheckError(CheckField field, String reason) {

    enum Unreadable {
        MISSING,
        NOT_A_DATE,
        OUT_OF_RANGE,
        UNKNOWN_EVENT,
        /** The expiry together with what an estimate takes. */
        NOT_TOGETHER,
        INDIVIDUAL_NUMBER
    }

    static CheckError of(CheckField field, Unreadable reason) {
        return new CheckError(field, code(reason));
    }

    static CheckError of(Contradiction contradiction) {
        return new CheckError(CheckField.of(contradiction.day()), code(contradiction));
    }

    private static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
