package org.madoguchi.assistance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier call came to.
 *
 * @param staffNumber of who took it
 * @param outcome null where it has not been written down
 * @param note without a number; null where none was written
 */
public record HandOver(
        Instant at, int staffNumber, CallReason reason, @Nullable CallOutcome outcome, @Nullable String note) {}
