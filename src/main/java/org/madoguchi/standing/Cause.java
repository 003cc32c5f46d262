package org.madoguchi.standing;

/** Why the answer is so: the state that decides it. */
public enum Cause {
    CERTIFICATE_VALID,
    RENEWAL_WINDOW,
    GRACE,
    GRACE_OVER,
    NOT_ENROLLED,
    CANCELLED,
    /** The ordinary way past the grace: 未更新のままだと利用登録が解除され (厚生労働省 2024-12). */
    CANCELLED_AFTER_EXPIRY,
    BLOCKED,
    EXPIRY_UNKNOWN,
    ENROLLMENT_UNKNOWN,
    NOT_INSURED_YET,
    NO_LONGER_INSURED;

    /** Whether the certificate's dates decide, and not the enrollment or the insurance. */
    public boolean isOfCertificate() {
        return switch (this) {
            case CERTIFICATE_VALID, RENEWAL_WINDOW, GRACE, GRACE_OVER, CANCELLED_AFTER_EXPIRY -> true;
            case NOT_ENROLLED, CANCELLED, BLOCKED, EXPIRY_UNKNOWN, ENROLLMENT_UNKNOWN, NOT_INSURED_YET,
                    NO_LONGER_INSURED -> false;
        };
    }

    static Cause of(Situation situation) {
        return switch (situation.eligibility()) {
            case NOT_YET -> NOT_INSURED_YET;
            case ENDED -> NO_LONGER_INSURED;
            case IN_FORCE -> whileInsured(situation);
        };
    }

    private static Cause whileInsured(Situation situation) {
        return switch (situation.enrollment()) {
            case ENROLLED -> ofCertificate(situation);
            case NOT_ENROLLED -> NOT_ENROLLED;
            case CANCELLED -> situation.pastGrace() ? CANCELLED_AFTER_EXPIRY : CANCELLED;
            case BLOCKED -> BLOCKED;
            case UNKNOWN -> situation.pastGrace() ? GRACE_OVER : ENROLLMENT_UNKNOWN;
        };
    }

    private static Cause ofCertificate(Situation situation) {
        return switch (situation.stage()) {
            case NORMAL -> CERTIFICATE_VALID;
            case RENEWABLE -> RENEWAL_WINDOW;
            case GRACE -> GRACE;
            case UNUSABLE -> GRACE_OVER;
            case UNKNOWN -> EXPIRY_UNKNOWN;
        };
    }
}
