package org.madoguchi.assistance.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.Call;
import org.madoguchi.assistance.CallFilter;
import org.madoguchi.assistance.Calls;
import org.madoguchi.assistance.Emergency;
import org.madoguchi.assistance.UnusualUse.FailedChecks;
import org.madoguchi.assistance.UnusualUse.Searching;

/**
 * What the agents of an insurer do, for their supervisor; nothing of any member.
 *
 * @param emergencies that wait for a word, oldest first
 * @param decided what came of a decision just now, the last part of a message key; null where there was none
 * @param searching who searched unusually much in the filter's period, as are the failed checks
 * @param agents the staff numbers to choose from
 * @param found past sessions, newest first, one more than are listed where there are more
 */
record SupervisionPage(
        List<Emergency> emergencies,
        @Nullable String decided,
        List<Searching> searching,
        List<FailedChecks> failedChecks,
        List<Call> open,
        CallFilter filter,
        List<Integer> agents,
        List<Call> found) {

    public long overdue() {
        return emergencies.stream().filter(Emergency::overdue).count();
    }

    public List<Call> past() {
        return found.subList(0, Math.min(found.size(), Calls.LISTED));
    }

    public boolean more() {
        return found.size() > Calls.LISTED;
    }
}
