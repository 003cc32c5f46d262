package org.madoguchi.assistance.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.CallFilter;
import org.madoguchi.assistance.CallLength;
import org.madoguchi.assistance.CallPeriod;
import org.madoguchi.assistance.CallReason;

/** What a supervisor asks for, as it stands in the URL; what is asked wrongly is asked as if not at all. */
record SupervisionFilter(
        @Nullable String period, @Nullable String agent, @Nullable String reason, @Nullable String length,
        @Nullable String unmasked) {

    CallFilter read() {
        return new CallFilter(
                period(period),
                agent == null || !agent.matches("[0-9]{1,9}") ? null : Integer.valueOf(agent),
                named(CallReason.values(), reason),
                or(named(CallLength.values(), length), CallLength.ANY),
                "yes".equals(unmasked));
    }

    static CallPeriod period(@Nullable String name) {
        return or(named(CallPeriod.values(), name), CallPeriod.SEVEN_DAYS);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] known, @Nullable String name) {
        return Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    private static <E> E or(@Nullable E asked, E otherwise) {
        return asked == null ? otherwise : asked;
    }
}
