package org.madoguchi.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is hashed: each field says how long it is, so that no two records give the same bytes. See access-log.md. */
final class Fields {

    private static final int NULL = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream fields = new DataOutputStream(bytes);

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream fields) throws IOException;
    }

    Fields number(long value) {
        return write(out -> out.writeLong(value));
    }

    Fields text(@Nullable Object value) {
        return bytes(value == null ? null : value.toString().getBytes(UTF_8));
    }

    Fields moment(@Nullable Instant value) {
        return value == null ? bytes(null) : number(value.getEpochSecond()).number(value.getNano());
    }

    Fields bytes(byte @Nullable [] value) {
        return write(out -> {
            out.writeInt(value == null ? NULL : value.length);
            out.write(value == null ? new byte[0] : value);
        });
    }

    byte[] sha256() {
        return sha256(bytes.toByteArray());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Fields write(Writing writing) {
        try {
            writing.to(fields);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
