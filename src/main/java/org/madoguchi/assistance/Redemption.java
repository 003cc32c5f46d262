package org.madoguchi.assistance;

import org.madoguchi.member.MemberRef;

/** What came of a support code that one of the staff has typed. */
public sealed interface Redemption {

    /** The code is used up: the member is on the phone, and the session may begin. */
    record Redeemed(MemberRef member) implements Redemption {}

    /** The code is right, its member restricted, and this person no supervisor; the code stays open for the supervisor. */
    record SupervisorOnly() implements Redemption {}

    /**
     * Whether the code never was one, is used, too old, withdrawn or of another insurer's member is not told.
     *
     * @param left how often this person may still try; 0 while locked for ten minutes
     */
    record Missed(int left) implements Redemption {}

    /** Not six digits: nothing was looked for, and it is no miss. */
    record Unreadable() implements Redemption {}
}
