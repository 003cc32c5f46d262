package org.madoguchi.feed.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.Sha256;

/** A file as it arrives. Where it is too long, or at its end empty or another one than was told, reading it fails. */
final class ArrivingFile extends FilterInputStream {

    private final long largest;
    private final byte @Nullable [] told;
    private final MessageDigest digest = Sha256.newDigest();
    private long read;

    /** @param told the SHA-256 that it must have, null for any */
    ArrivingFile(InputStream file, long largest, byte @Nullable [] told) {
        super(file);
        this.largest = largest;
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int arrived = super.read(bytes, offset, length);
        if (arrived < 0) {
            end();
            return arrived;
        }
        read += arrived;
        if (read > largest) {
            throw new NotReceived(NotReceived.Reason.TOO_LARGE);
        }
        digest.update(bytes, offset, arrived);
        return arrived;
    }

    /** Would pass over what is to be counted. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void end() throws NotReceived {
        if (read == 0) {
            throw new NotReceived(NotReceived.Reason.EMPTY);
        }
        if (told != null && !MessageDigest.isEqual(told, digest.digest())) {
            throw new NotReceived(NotReceived.Reason.DIGEST);
        }
    }
}
