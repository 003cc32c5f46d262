package org.madoguchi.assistance;

import java.time.Instant;
import org.madoguchi.document.PostedDocument;

/**
 * A document that was sent. Whose it was is not told: the letter that lies in the mail room bears the number.
 *
 * @param sentBy the staff number of whoever marked it
 */
public record SentPosting(long number, PostedDocument document, Instant sentAt, int sentBy) {}
