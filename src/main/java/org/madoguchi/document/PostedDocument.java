package org.madoguchi.document;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.eligibility.Eligibility;

/** What can be sent to a member's registered address. */
public enum PostedDocument {
    /** 医療保険の資格情報, which the portal prints. */
    ELIGIBILITY_INFORMATION(DocumentKind.ELIGIBILITY_INFORMATION, EnumSet.of(Eligibility.State.IN_FORCE)),
    /** 資格情報のお知らせ, which the portal prints. */
    ELIGIBILITY_NOTICE(DocumentKind.ELIGIBILITY_NOTICE, EnumSet.of(Eligibility.State.IN_FORCE)),
    /** 資格確認書の交付申請書, the insurer's own print: a form to fill in, also before the first day of the insurance. */
    CONFIRMATION_APPLICATION(null, EnumSet.of(Eligibility.State.NOT_YET, Eligibility.State.IN_FORCE));

    private final @Nullable DocumentKind kind;
    private final Set<Eligibility.State> states;

    PostedDocument(@Nullable DocumentKind kind, Set<Eligibility.State> states) {
        this.kind = kind;
        this.states = states;
    }

    /** Null where the portal does not print it. */
    @Nullable DocumentKind kind() {
        return kind;
    }

    /** Whether it is for somebody whose insurance is in this state. */
    public boolean fits(Eligibility.State state) {
        return states.contains(state);
    }
}
