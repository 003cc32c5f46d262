package org.madoguchi.standing;

import java.util.Arrays;
import java.util.stream.Stream;
import org.madoguchi.certificate.Stage;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;

/** The four states that a standing is decided from. */
record Situation(
        Enrollment.State enrollment,
        Stage stage,
        Eligibility.State eligibility,
        EligibilityConfirmation.State confirmation) {

    boolean pastGrace() {
        return stage == Stage.UNUSABLE;
    }

    boolean hasValidConfirmation() {
        return confirmation == EligibilityConfirmation.State.VALID;
    }

    /** All 225 of them, in the order of the decision table's columns. */
    static Stream<Situation> all() {
        return Arrays.stream(Enrollment.State.values())
                .flatMap(enrollment -> Arrays.stream(Stage.values())
                        .flatMap(stage -> Arrays.stream(Eligibility.State.values())
                                .flatMap(eligibility -> Arrays.stream(EligibilityConfirmation.State.values())
                                        .map(paper -> new Situation(enrollment, stage, eligibility, paper)))));
    }
}
