package org.madoguchi.reminder;

import org.jspecify.annotations.Nullable;
import org.madoguchi.viewing.Aspect;

/** Why a mail is sent. */
enum MailKind {
    LOOKS(Aspect.LOOK_MAIL, "looks_told_at"),
    /** Looks at a page that was opened without an identity check. */
    EMERGENCY(Aspect.LOOK_MAIL, "emergency_told_at"),
    OWN_CONSENT(Aspect.OWN_CONSENT_MAIL, null),
    /** To an address that is no longer the member's. */
    ADDRESS_LEFT(null, null);

    private final @Nullable Aspect aspect;
    private final @Nullable String toldAt;

    MailKind(@Nullable Aspect aspect, @Nullable String toldAt) {
        this.aspect = aspect;
        this.toldAt = toldAt;
    }

    /** The column of mail_address that holds when the last one was sent; null where none does. */
    @Nullable String toldAt() {
        return toldAt;
    }

    /** As what the portal's own look is logged; null where it tells nothing of anybody. */
    @Nullable Aspect aspect() {
        return aspect;
    }
}
