package org.madoguchi.home;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.accesslog.AccessReceipts;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.UnmaskingReason;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;

/**
 * Who saw or saved what of a member.
 *
 * @param looks as asked for, newest first
 * @param checked what came of the receipt that was typed, null where none was
 */
public record HistoryPage(
        MemberRef ref,
        LocalDate today,
        HistoryFilter filter,
        List<Look> looks,
        AccessReceipts.@Nullable Finding checked) {

    /** So that a page stays a page; the CSV has them all. */
    private static final int SHOWN = 100;

    /**
     * One look.
     *
     * @param at in Japan
     * @param name of who looked, null where it was the member, the portal, the staff, or somebody who is not named
     * @param staffNumber of who looked, null where it was nobody of the staff
     * @param aspect what was seen: the name of an {@link Aspect}, or OTHER
     * @param reason the name of a {@link CallReason} or {@link UnmaskingReason}, null where none is known
     * @param receipt with which the member finds the entry again
     */
    public record Look(
            LocalDateTime at,
            Capacity capacity,
            @Nullable PersonName name,
            @Nullable Integer staffNumber,
            String aspect,
            @Nullable String reason,
            String receipt) {

        public LocalDate day() {
            return at.toLocalDate();
        }
    }

    /** Of an aspect that this portal has no word for, such as one of a time before or after: OTHER. */
    static String known(String aspect) {
        return Arrays.stream(Aspect.values()).map(Aspect::name).filter(aspect::equals).findFirst().orElse("OTHER");
    }

    /** Null where none was given, or this portal has no word for it. */
    static @Nullable String knownReason(@Nullable String reason) {
        return Stream.of(CallReason.values(), UnmaskingReason.values()).flatMap(Stream::of).map(Enum::name)
                .filter(name -> name.equals(reason)).findFirst().orElse(null);
    }

    public List<Look> shown() {
        return looks.subList(0, Math.min(SHOWN, looks.size()));
    }

    public int count() {
        return looks.size();
    }

    public int left() {
        return looks.size() - shown().size();
    }
}
