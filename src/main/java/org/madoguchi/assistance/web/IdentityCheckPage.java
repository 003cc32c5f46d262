package org.madoguchi.assistance.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.IdentityChecks.Check;
import org.madoguchi.member.MemberRef;

/**
 * Whether the caller is whom it says, asked with the words beside it.
 *
 * @param check null where it is over, as is the member
 * @param restricted whether the caller has to be called back
 * @param problems by field, the last part of a message key
 * @param state {@code open}, {@code missed} once, {@code ended} by the second miss, or why none is begun: {@code supervisor},
 *     {@code tomorrow}, {@code colleague}
 */
record IdentityCheckPage(
        @Nullable UUID check,
        @Nullable MemberRef member,
        boolean restricted,
        IdentityCheckForm form,
        Map<String, String> problems,
        String state,
        List<CallReason> reasons) {

    static IdentityCheckPage open(Check check, boolean missed, IdentityCheckForm form, Map<String, String> problems) {
        return new IdentityCheckPage(
                check.id(), check.member(), check.restricted(), form, problems, missed ? "missed" : "open",
                CallReason.ordinary());
    }

    static IdentityCheckPage over(String state) {
        return new IdentityCheckPage(null, null, false, IdentityCheckForm.EMPTY, Map.of(), state, List.of());
    }
}
