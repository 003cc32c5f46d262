package org.madoguchi.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.assistance.AssistanceSession.Ending;

/**
 * A session as its supervisor sees it: who, when, why and how, and nothing of the member.
 *
 * @param until when it ended, or will by itself
 * @param ending null while it is open
 * @param outcome null where none was written down
 * @param emergency what became of it where it was opened without an identity check, else null
 * @param unmaskings in the order in which they happened
 */
public record Call(
        UUID session,
        int staffNumber,
        CallReason reason,
        Basis basis,
        Instant startedAt,
        Instant until,
        @Nullable Ending ending,
        @Nullable CallOutcome outcome,
        Emergency.@Nullable State emergency,
        List<Unmasking> unmaskings) {

    /** A masked field that was shown, and why. */
    public record Unmasking(MaskedField field, UnmaskingReason reason) {}

    /** Whole minutes, a begun one counted. */
    public long minutes() {
        return Duration.between(startedAt, until).plusSeconds(59).toMinutes();
    }
}
