package org.madoguchi.accesslog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;
import org.madoguchi.terminal.CannotStart;

/** A PEM file with one Ed25519 key. */
record KeyFile(String name) {

    static final String ALGORITHM = "Ed25519";

    private static final Pattern PRIVATE = pem("PRIVATE KEY");
    private static final Pattern PUBLIC = pem("PUBLIC KEY");

    PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(content(PRIVATE)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException wrong) {
            throw new CannotStart(name + " is no Ed25519 private key in PEM that can be read here. "
                    + SigningKey.HOW_TO_MAKE_ONE);
        }
    }

    PublicKey publicKey() {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(content(PUBLIC)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException wrong) {
            throw new CannotStart(name + " of madoguchi.access-log.verification-keys is no Ed25519 public key in PEM that"
                    + " can be read here. This writes one: openssl pkey -in access-log-key.pem -pubout");
        }
    }

    private byte[] content(Pattern form) throws IOException {
        var pem = form.matcher(Files.readString(Path.of(name)));
        if (!pem.find()) {
            throw new IllegalArgumentException();
        }
        return Base64.getMimeDecoder().decode(pem.group(1));
    }

    private static Pattern pem(String kind) {
        return Pattern.compile("-----BEGIN " + kind + "-----([\\s\\w+/=]+)-----END " + kind + "-----");
    }
}
