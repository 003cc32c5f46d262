package org.madoguchi.assistance;

import java.time.Instant;

/**
 * What a member is told of the newest own support code; the digits are not known any more.
 *
 * @param at until when it is open, or since when it is used or lapsed
 */
public record IssuedCode(State state, Instant at) {

    public enum State {
        OPEN,
        USED,
        /** The ten minutes passed, and nobody had typed it. */
        LAPSED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
