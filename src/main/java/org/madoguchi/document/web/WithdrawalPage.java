package org.madoguchi.document.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param outcome of what was just typed, null where nothing was */
public record WithdrawalPage(@Nullable Outcome outcome) {

    public enum Outcome {
        WITHDRAWN,
        UNKNOWN,
        UNREADABLE;

        static @Nullable Outcome read(@Nullable String typed) {
            return Stream.of(values()).filter(each -> each.name().equals(typed)).findFirst().orElse(null);
        }
    }
}
