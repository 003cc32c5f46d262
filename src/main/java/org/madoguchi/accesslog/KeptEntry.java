package org.madoguchi.accesslog;

import java.time.Instant;

/** An entry as it stands in the log. */
public record KeptEntry(long id, Instant at, AccessEntry entry) {}
