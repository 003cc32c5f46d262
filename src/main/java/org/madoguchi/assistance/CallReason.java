package org.madoguchi.assistance;

import java.util.List;
import java.util.stream.Stream;

/** Why an agent opens a member's page; the member reads it in the access history. */
public enum CallReason {
    /** The card reader said 期限切れ, or that the certificate ends soon. */
    READER_SAYS_EXPIRED,
    UNTIL_WHEN,
    /** How and where to renew, or to have a certificate issued anew. */
    RENEWAL,
    ENROLLMENT,
    /** 資格確認書. */
    CONFIRMATION,
    ELIGIBILITY,
    DOCUMENT,
    SIGN_IN,
    OTHER,
    /** Without an identity check, such as for an ambulance; needs a second person afterwards. */
    EMERGENCY;

    /** Those of an ordinary call. */
    public static List<CallReason> ordinary() {
        return Stream.of(values()).filter(reason -> reason != EMERGENCY).toList();
    }
}
