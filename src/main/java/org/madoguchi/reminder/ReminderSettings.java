package org.madoguchi.reminder;

import org.jspecify.annotations.Nullable;

/**
 * What a member has chosen about mail.
 *
 * @param address the confirmed one, null where there is none
 * @param awaiting null where no code is awaited
 * @param tellsLooks whether looks by others are told
 */
public record ReminderSettings(
        Sending sending, @Nullable String address, @Nullable Awaiting awaiting, boolean tellsLooks) {

    /** Whether mail goes to this member. */
    public enum Sending {
        OPEN,
        /** The portal has no mail server. */
        NONE,
        /** The member is under a disclosure restriction. */
        STOPPED
    }

    /** @param left how often the code may still be typed, at least once */
    public record Awaiting(String address, int left) {}
}
