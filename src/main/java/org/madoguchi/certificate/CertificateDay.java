package org.madoguchi.certificate;

/** The days that rules take and give; certificate.day.&lt;name&gt; names them in words. */
public enum CertificateDay {
    BIRTHDATE,
    ISSUED_ON,
    PREVIOUS_EXPIRY,
    CARD_EXPIRY,
    RESIDENCE_EXPIRY,
    CERTIFICATE_EXPIRY,
    WINDOW_OPENS_ON,
    READER_ALERT_FROM,
    NOTICE_FROM,
    NOTICE_TO,
    LAST_DAY_FULL_USE,
    GRACE_FROM,
    LAST_DAY_GRACE,
    FIRST_DAY_UNUSABLE
}
