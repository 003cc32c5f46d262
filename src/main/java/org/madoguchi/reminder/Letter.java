package org.madoguchi.reminder;

import java.util.UUID;

/**
 * One mail on its way.
 *
 * @param id the same for each attempt, so that a reader's mail program can know a second copy
 */
record Letter(UUID id, MailAddress to, Words words) {

    /** What a mail says, in its reader's language; never a name, a number or a link with either. */
    record Words(String title, String text) {}
}
