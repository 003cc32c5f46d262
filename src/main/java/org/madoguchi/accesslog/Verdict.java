package org.madoguchi.accesslog;

import org.jspecify.annotations.Nullable;

/**
 * How a verification of the log went.
 *
 * @param newest null where there is no seal yet
 * @param findings how many
 */
record Verdict(long entries, long seals, @Nullable NotedSeal newest, long findings) {}
