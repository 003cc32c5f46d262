package org.madoguchi.certificate.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.Stage;
import org.madoguchi.certificate.web.CheckAnswer.Checked;

/** The answer for machines: dates in ISO form, absent ones null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckedJson(
        @JsonUnwrapped CertificateDates dates,
        Stage stage,
        long daysLeftInStage,
        boolean estimated) {

    static CheckedJson of(Checked checked) {
        return new CheckedJson(checked.dates(), checked.stage(), checked.daysLeftInStage(), checked.estimated());
    }
}
