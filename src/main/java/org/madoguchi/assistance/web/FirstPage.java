package org.madoguchi.assistance.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.AssistanceSession;
import org.madoguchi.assistance.Attention;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.HandOvers;
import org.madoguchi.register.FoundMember;

/**
 * Where each call begins: whom the caller means.
 *
 * @param open the session that is still open, null where none is
 * @param attention what waits for a supervisor, null for all others
 * @param problems of the search by field, the last part of a message key
 * @param found null before a search
 * @param unwritten this person's calls whose outcome is not written down
 * @param code what came of the support code, the last part of a message key; null where none was typed
 */
record FirstPage(
        @Nullable AssistanceSession open,
        @Nullable Attention attention,
        SearchForm form,
        Map<String, String> problems,
        @Nullable Found found,
        @Nullable String code,
        List<CallReason> reasons,
        List<HandOvers.Unwritten> unwritten) {

    /**
     * What a search found.
     *
     * @param rows masked, whom this person may ask further about
     * @param restricted whether only a supervisor may ask about whoever was found; nothing of them is shown
     * @param more whether the facts fit others, too
     */
    record Found(List<FoundMember> rows, boolean restricted, boolean more) {
        public boolean nobody() {
            return rows.isEmpty() && !restricted;
        }
    }
}
