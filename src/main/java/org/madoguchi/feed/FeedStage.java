package org.madoguchi.feed;

/** What is done with a feed, one after the other. */
public enum FeedStage {
    /** Every byte is read once; done and total in bytes. */
    DECODING,
    /** Every row is read and checked; in rows. */
    READING,
    /** The rows are compared with the register; nothing to count. */
    COMPARING,
    /** What differs is written; in members. */
    WRITING
}
