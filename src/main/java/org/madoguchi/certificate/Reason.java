package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Why a day is as it is: the rule that gave it and what the rule was given.
 *
 * @param inputs in the order of {@link CertificateDay}
 */
public record Reason(CertificateDay day, LocalDate date, Rule<?> rule, Map<CertificateDay, LocalDate> inputs) {

    public Reason {
        inputs = Collections.unmodifiableMap(new EnumMap<>(inputs));
    }
}
