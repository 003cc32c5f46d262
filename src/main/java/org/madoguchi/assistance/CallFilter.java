package org.madoguchi.assistance;

import org.jspecify.annotations.Nullable;

/**
 * Which sessions a supervisor asks for.
 *
 * @param agent a staff number; null for everybody's
 * @param reason null for each
 * @param unmasked whether only those in which a masked field was shown
 */
public record CallFilter(
        CallPeriod period, @Nullable Integer agent, @Nullable CallReason reason, CallLength length, boolean unmasked) {}
