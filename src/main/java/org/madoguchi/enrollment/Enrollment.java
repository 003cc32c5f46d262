package org.madoguchi.enrollment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * マイナ保険証の利用登録 of a member.
 *
 * @param since the day on which it became so, null where not known
 */
public record Enrollment(State state, @Nullable LocalDate since) {

    public enum State {
        ENROLLED,
        NOT_ENROLLED,
        /** 解除: it was, and no longer is. */
        CANCELLED,
        /** 自己情報提供不可フラグ: the card must not be used as insurance card (函館市 2024-11-14). */
        BLOCKED,
        UNKNOWN
    }
}
