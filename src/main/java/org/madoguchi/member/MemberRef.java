package org.madoguchi.member;

import java.util.Optional;
import java.util.UUID;

/** The portal's own reference of a member: random, opaque, and the only one that stands in a URL. */
public record MemberRef(UUID value) {

    /** Reads the form that stands in a URL; empty for anything else, so that a wrong one is simply not found. */
    public static Optional<MemberRef> parse(String text) {
        try {
            var ref = new MemberRef(UUID.fromString(text));
            return ref.toString().equals(text) ? Optional.of(ref) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
