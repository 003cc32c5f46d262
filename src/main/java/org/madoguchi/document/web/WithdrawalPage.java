package org.madoguchi.document.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.CheckNumber;
import org.madoguchi.document.DocumentCheck;

/**
 * @param outcome of what was just typed, null where nothing was
 * @param found what is about to be taken back, null where nothing is
 * @param typed null where nothing was, or what was typed has done its work
 */
public record WithdrawalPage(
        @Nullable Outcome outcome, @Nullable DocumentCheck found, @Nullable TypedNumber typed) {

    public enum Outcome {
        WITHDRAWN,
        UNKNOWN,
        UNREADABLE;

        static @Nullable Outcome read(@Nullable String typed) {
            return Stream.of(values()).filter(each -> each.name().equals(typed)).findFirst().orElse(null);
        }
    }

    static WithdrawalPage after(@Nullable Outcome outcome) {
        return new WithdrawalPage(outcome == Outcome.UNREADABLE ? null : outcome, null, null);
    }

    static WithdrawalPage before(DocumentCheck found, CheckNumber number) {
        return new WithdrawalPage(null, found, TypedNumber.of(number.letters()));
    }

    static WithdrawalPage typed(Outcome outcome, String typed) {
        return new WithdrawalPage(outcome, null, TypedNumber.of(typed));
    }
}
