package org.madoguchi.accesslog;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.terminal.CannotStart;

/** The public keys that are trusted, by their fingerprints: hexadecimal SHA-256 of the key as X.509 encodes it. */
final class VerificationKeys {

    private final Map<String, PublicKey> keys = new LinkedHashMap<>();

    VerificationKeys(List<PublicKey> keys) {
        keys.forEach(key -> this.keys.put(hex(fingerprint(key)), key));
    }

    static VerificationKeys of(AccessLogProperties properties) {
        var own = properties.signingKey() == null ? Stream.<PublicKey>of() : Stream.of(SigningKey.of(properties).open());
        var others = properties.verificationKeys().stream().map(name -> new KeyFile(name).publicKey());
        var keys = Stream.concat(own, others).toList();
        if (keys.isEmpty()) {
            throw new CannotStart("madoguchi.access-log.signing-key or madoguchi.access-log.verification-keys must name the"
                    + " files with the keys that the access log was sealed with");
        }
        return new VerificationKeys(keys);
    }

    static byte[] fingerprint(PublicKey key) {
        return Fields.sha256(key.getEncoded());
    }

    boolean know(byte[] fingerprint) {
        return keys.containsKey(hex(fingerprint));
    }

    /** Whether the key of this fingerprint signed the hash. */
    boolean confirm(byte[] fingerprint, byte[] hash, byte[] signature) {
        return know(fingerprint) && confirm(keys.get(hex(fingerprint)), hash, signature);
    }

    /** Whether any of the keys signed the hash. */
    boolean confirm(byte[] hash, byte @Nullable [] signature) {
        return signature != null && keys.values().stream().anyMatch(key -> confirm(key, hash, signature));
    }

    private static String hex(byte[] fingerprint) {
        return HexFormat.of().formatHex(fingerprint);
    }

    private static boolean confirm(PublicKey key, byte[] hash, byte[] signature) {
        try {
            var verification = Signature.getInstance(KeyFile.ALGORITHM);
            verification.initVerify(key);
            verification.update(hash);
            return verification.verify(signature);
        } catch (GeneralSecurityException noSignatureAtAll) {
            return false;
        }
    }
}
