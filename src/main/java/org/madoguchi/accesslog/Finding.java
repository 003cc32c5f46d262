package org.madoguchi.accesslog;

/**
 * One thing in the log that is not as the portal wrote it.
 *
 * @param first the number of the entry, of the seal or of the stone
 * @param last the same, but where several seals or stones in a row are missing
 */
record Finding(Kind kind, long first, long last) {

    enum Kind {
        ENTRY_CHANGED,
        ENTRY_REMOVED,
        /** No portal has signed it. */
        ENTRY_INSERTED,
        /** The portal's, yet in no seal and not waiting for one. */
        ENTRY_UNSEALED,
        /** Longer than a portal that runs takes to seal it. */
        ENTRY_WAITING,
        SEALS_MISSING,
        /** Not what its signature is for. */
        SEAL_CHANGED,
        SEAL_OF_UNKNOWN_KEY,
        /** Signed, but for another place. */
        SEAL_OUT_OF_LINE,
        /** Cut off, or made anew, since it was noted down. */
        SEAL_NOT_AS_NOTED,
        /** There, although a stone says that it was taken out. */
        SEAL_NOT_TAKEN_OUT,
        STONES_MISSING,
        /** Not what its signature is for. */
        STONE_CHANGED,
        STONE_OF_UNKNOWN_KEY,
        /** Signed, but not where the stone before ends. */
        STONE_OUT_OF_LINE;

        /** Where its words stand. */
        String key() {
            return "accesslog.finding." + name();
        }
    }

    static Finding of(Kind kind, long number) {
        return new Finding(kind, number, number);
    }
}
