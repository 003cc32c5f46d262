package org.madoguchi.certificate;

/** Where a certificate stands on a day. A certificate whose expiry nobody knows is UNKNOWN, never NORMAL. */
public enum Stage {
    NORMAL,
    RENEWABLE,
    GRACE,
    UNUSABLE,
    UNKNOWN
}
