package org.madoguchi.home;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What of the access history is asked for; what is asked wrongly is asked as if not at all. */
public record HistoryFilter(HistoryWho who, HistoryPeriod period) {

    static HistoryFilter read(@Nullable String who, @Nullable String period) {
        return new HistoryFilter(
                oneOf(HistoryWho.values(), who, HistoryWho.OTHERS),
                oneOf(HistoryPeriod.values(), period, HistoryPeriod.THREE_MONTHS));
    }

    private static <E extends Enum<E>> E oneOf(E[] known, @Nullable String name, E otherwise) {
        return Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst().orElse(otherwise);
    }
}
