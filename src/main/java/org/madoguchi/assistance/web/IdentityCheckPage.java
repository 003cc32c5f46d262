package org.madoguchi.assistance.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.member.MemberRef;

/**
 * Whether the caller is whom it says, asked with the words beside it.
 *
 * @param check null where it is over, as is the member
 * @param problems by field, the last part of a message key
 * @param state {@code open}, {@code missed} once, {@code ended} by the second miss, or {@code supervisor} where only one
 *     may check
 */
record IdentityCheckPage(
        @Nullable UUID check,
        @Nullable MemberRef member,
        IdentityCheckForm form,
        Map<String, String> problems,
        String state,
        List<CallReason> reasons) {

    static IdentityCheckPage open(
            UUID check, MemberRef member, boolean missed, IdentityCheckForm form, Map<String, String> problems) {
        return new IdentityCheckPage(check, member, form, problems, missed ? "missed" : "open", CallReason.ordinary());
    }

    static IdentityCheckPage over(String state) {
        var none = new IdentityCheckForm(null, null, null, null, null, null);
        return new IdentityCheckPage(null, null, none, Map.of(), state, List.of());
    }
}
