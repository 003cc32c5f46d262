package org.madoguchi.standing;

import java.util.Set;
import org.madoguchi.certificate.Stage;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;

/** A row of the decision table. */
record Row(
        Set<Enrollment.State> enrollment,
        Set<Stage> stage,
        Set<Eligibility.State> eligibility,
        Set<EligibilityConfirmation.State> confirmation,
        Outcome outcome) {

    boolean covers(Situation situation) {
        return enrollment.contains(situation.enrollment())
                && stage.contains(situation.stage())
                && eligibility.contains(situation.eligibility())
                && confirmation.contains(situation.confirmation());
    }
}
