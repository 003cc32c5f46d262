package org.madoguchi.accesslog;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import org.madoguchi.terminal.CannotStart;

/** The portal's key, and the public key that belongs to it. */
record SigningKey(PrivateKey secret, PublicKey open) {

    static final String HOW_TO_MAKE_ONE = "This makes one: openssl genpkey -algorithm ed25519 -out access-log-key.pem";

    static SigningKey of(AccessLogProperties properties) {
        if (properties.signingKey() == null) {
            throw new CannotStart("madoguchi.access-log.signing-key must name the file with the key that seals the access"
                    + " log. " + HOW_TO_MAKE_ONE);
        }
        return of(new KeyFile(properties.signingKey()).privateKey());
    }

    static SigningKey of(PrivateKey secret) {
        return new SigningKey(secret, open(((EdECPrivateKey) secret).getBytes().orElseThrow()));
    }

    byte[] sign(byte[] hash) {
        try {
            var signature = Signature.getInstance(KeyFile.ALGORITHM);
            signature.initSign(secret);
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The generator makes a pair of 32 random bytes; of those of a private key it makes the same pair again. */
    private static PublicKey open(byte[] secret) {
        try {
            var generator = KeyPairGenerator.getInstance(KeyFile.ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(secret, 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair().getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
