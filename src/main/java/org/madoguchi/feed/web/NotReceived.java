package org.madoguchi.feed.web;

import java.io.IOException;

/** Ends the receiving of a file, of which nothing is kept then. */
@SuppressWarnings("serial")
final class NotReceived extends IOException {

    /** Why. */
    enum Reason {
        NO_FILE,
        EMPTY,
        TOO_LARGE,
        AS_OF_MISSING,
        AS_OF_IN_FUTURE,
        OLDER_THAN_NEWEST,
        /** It is not what the sender's digest says. */
        DIGEST
    }

    private final Reason reason;

    NotReceived(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
