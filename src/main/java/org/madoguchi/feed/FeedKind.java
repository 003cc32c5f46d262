package org.madoguchi.feed;

/** What a feed says of the members that are not in it. */
public enum FeedKind {
    /** They have left. */
    FULL,
    /** Nothing about them changed. */
    DELTA
}
