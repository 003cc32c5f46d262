package org.madoguchi.viewing;

import java.time.Instant;

/**
 * Why, and until when, a reach that is not for good is open.
 *
 * @param reason its stable name, as the access log keeps it
 * @param until the first moment at which it is closed again
 */
public record Occasion(String reason, Instant until) {}
