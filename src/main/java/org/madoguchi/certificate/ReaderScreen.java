package org.madoguchi.certificate;

/** What a card reader says of the certificate of the card it holds (厚生労働省 leaflet of 2025-03-24). */
public enum ReaderScreen {
    NO_NOTICE,
    RENEWABLE,
    GRACE,
    UNUSABLE
}
