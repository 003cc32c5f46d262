package org.madoguchi.accesslog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a verification of the log went.
 *
 * @param newest null where there is no seal yet
 * @param stones what was taken out, as far as the stones can be believed
 * @param findings how many
 */
record Verdict(long entries, long seals, @Nullable NotedSeal newest, List<Stone> stones, long findings) {}
