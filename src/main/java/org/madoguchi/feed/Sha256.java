package org.madoguchi.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a file is known by. */
public final class Sha256 {

    private Sha256() {}

    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform has it.
            throw new IllegalStateException(impossible);
        }
    }
}
