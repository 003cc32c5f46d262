package org.madoguchi.certificate.web;

import java.time.LocalDate;
import java.util.List;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.Reason;
import org.madoguchi.certificate.Stage;

/** What follows from the form: either the dates or the errors in it. */
sealed interface CheckAnswer {

    /**
     * @param on the day asked about, in Japan
     * @param estimated whether the expiry was computed from birth and issue
     */
    record Checked(CertificateDates dates, LocalDate on, boolean estimated, List<Reason> reasons)
            implements CheckAnswer {

        public Stage stage() {
            return dates.stageOn(on);
        }

        public long daysLeftInStage() {
            return dates.daysLeftInStage(on);
        }
    }

    /** @param errors one for a field at most, in the order of the fields; never empty */
    record Refused(List<CheckError> errors) implements CheckAnswer {}
}
