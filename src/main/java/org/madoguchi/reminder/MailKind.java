package org.madoguchi.reminder;

import org.jspecify.annotations.Nullable;
import org.madoguchi.viewing.Aspect;

/** Why a mail is sent. */
enum MailKind {
    LOOKS(Aspect.LOOK_MAIL),
    OWN_CONSENT(Aspect.OWN_CONSENT_MAIL),
    /** To an address that is no longer the member's. */
    ADDRESS_LEFT(null);

    private final @Nullable Aspect aspect;

    MailKind(@Nullable Aspect aspect) {
        this.aspect = aspect;
    }

    /** As what the portal's own look is logged; null where it tells nothing of anybody. */
    @Nullable Aspect aspect() {
        return aspect;
    }
}
