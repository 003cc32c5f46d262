package org.madoguchi.reminder.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;
import org.madoguchi.reminder.ReminderSettings;

/**
 * Where mail goes, and of what.
 *
 * @param typed the address as typed, to be shown again
 * @param addressProblem the last part of a message key, null where there is none, as is the code's
 */
public record RemindersPage(
        MemberRef ref,
        ReminderSettings settings,
        @Nullable String typed,
        @Nullable String addressProblem,
        @Nullable String codeProblem) {

    static RemindersPage of(MemberRef ref, ReminderSettings settings) {
        return new RemindersPage(ref, settings, null, null, null);
    }

    RemindersPage withAddressProblem(@Nullable String typed, String problem) {
        return new RemindersPage(ref, settings, typed, problem, codeProblem);
    }

    RemindersPage withCodeProblem(String problem) {
        return new RemindersPage(ref, settings, typed, addressProblem, problem);
    }

    public boolean open() {
        return settings.sending() == ReminderSettings.Sending.OPEN;
    }

    /** Whether the page has nothing to do but to take an address. */
    public boolean firstAddress() {
        return settings.address() == null && settings.awaiting() == null;
    }
}
