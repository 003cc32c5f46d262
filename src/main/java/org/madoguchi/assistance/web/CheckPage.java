package org.madoguchi.assistance.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.CallReason;

/**
 * Whether the caller is whom it says, asked with the words beside it.
 *
 * @param check null where it is over
 * @param problems by field, the last part of a message key
 * @param state {@code open}, {@code missed} once, {@code ended} by the second miss, or {@code supervisor} where only one
 *     may check
 */
record CheckPage(
        @Nullable UUID check, CheckForm form, Map<String, String> problems, String state, List<CallReason> reasons) {

    static CheckPage open(UUID check, boolean missed, CheckForm form, Map<String, String> problems) {
        return new CheckPage(check, form, problems, missed ? "missed" : "open", CallReason.ordinary());
    }

    static CheckPage over(String state) {
        return new CheckPage(null, new CheckForm(null, null, null, null, null, null), Map.of(), state, List.of());
    }
}
