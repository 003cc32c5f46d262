package org.madoguchi.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule.
 *
 * @param assumed whether it is our reading where no source decides
 * @param validFrom the first day in Japan on which it is in force
 * @param validTo the last one, null while it has no end
 */
public record Rule<T extends Terms>(
        RuleId id,
        int version,
        RuleSource source,
        boolean assumed,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        T terms) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
