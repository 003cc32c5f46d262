package org.madoguchi.feed;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;

/**
 * A feed that arrived, and what became of it; nothing of a person.
 *
 * @param asOf the day in Japan of which it is the state
 * @param receivedBy the staff's number, null for a command or a job
 * @param program the job by which it came, as the provider names it; null for a command or somebody of the staff
 * @param bytes as it arrived; null while nobody has counted
 * @param charset null until it was read
 * @param sha256 of the bytes as they arrived, in hexadecimal; null until it was read
 * @param rows behind the header; null until they were counted
 * @param changes null until they were counted, which a feed with a problem never is
 * @param leftOut how many rows were left out because only the good ones were taken
 * @param problems how many there are, of which the first are kept
 * @param unasked whether it is to be applied as soon as it can be: nobody is to be asked any more
 * @param anew whether somebody had decided on it, and has to once more because the register has changed meanwhile
 * @param decidedBy who of the staff had it applied or dropped, or allowed what kept it out, by number
 * @param settledAt when it was applied, refused, held or dropped, or the work on it broke off
 */
public record Feed(
        long id,
        InsurerNumber insurer,
        State state,
        FeedKind kind,
        LocalDate asOf,
        Origin origin,
        Instant receivedAt,
        @Nullable Integer receivedBy,
        @Nullable String program,
        @Nullable Long bytes,
        @Nullable String charset,
        @Nullable String sha256,
        @Nullable Long rows,
        @Nullable Changes changes,
        long leftOut,
        long problems,
        boolean allowEnding,
        boolean goodRows,
        boolean unasked,
        boolean anew,
        @Nullable Integer decidedBy,
        @Nullable Instant settledAt,
        @Nullable Integer undoneBy,
        @Nullable Instant undoneAt) {

    /** As it was sent, or as somebody has decided since. */
    FeedOptions options() {
        return new FeedOptions(asOf, kind, charset == null ? null : Charset.forName(charset), allowEnding, goodRows);
    }

    /** Whether it still waits for work or for a decision. */
    public boolean isOpen() {
        return state.isOpen() && !isGone();
    }

    /** Whether it was broken off, and its bytes were never kept, as those of a command are not. */
    public boolean isGone() {
        return state == State.INTERRUPTED && origin == Origin.COMMAND;
    }

    /** By which way it arrived. */
    public enum Origin {
        COMMAND,
        PAGE,
        PUT
    }

    /**
     * How many members it changes, or would.
     *
     * @param added who is new
     * @param changed of whom something changes, the returned included
     * @param unchanged who is in it as the register has them
     * @param ended who is no longer a member
     */
    public record Changes(long added, long changed, long unchanged, long ended) {}

    /** Where a feed is on its way. Nothing of it is in the register but in APPLIED. */
    public enum State {
        /** Nobody is told of it before it is there as a whole. */
        RECEIVING,
        RECEIVED,
        CHECKING,
        /** Without a problem; what it would change is known, and somebody is to decide. */
        READY,
        /** With problems; somebody is to decide. */
        HELD,
        APPLYING,
        APPLIED,
        REFUSED,
        DROPPED,
        /** The newest one once more, so there was nothing to do. */
        SAME,
        /** Whoever worked on it is gone, and nothing has changed. */
        INTERRUPTED,
        UNDONE;

        /** From which states it can come to this one. */
        Set<State> reachedFrom() {
            return switch (this) {
                case RECEIVING -> EnumSet.noneOf(State.class);
                case RECEIVED -> EnumSet.of(RECEIVING, HELD, INTERRUPTED);
                case CHECKING -> EnumSet.of(RECEIVED, INTERRUPTED);
                case READY, HELD, SAME, REFUSED -> EnumSet.of(CHECKING, APPLYING);
                case INTERRUPTED -> EnumSet.of(RECEIVED, CHECKING, APPLYING);
                case APPLYING -> EnumSet.of(RECEIVED, READY);
                case APPLIED -> EnumSet.of(APPLYING);
                case DROPPED -> EnumSet.of(RECEIVED, READY, HELD, INTERRUPTED);
                case UNDONE -> EnumSet.of(APPLIED);
            };
        }

        public boolean isWork() {
            return this == CHECKING || this == APPLYING;
        }

        boolean isOpen() {
            return isWork() || this == RECEIVED || this == READY || this == HELD || this == INTERRUPTED;
        }
    }
}
