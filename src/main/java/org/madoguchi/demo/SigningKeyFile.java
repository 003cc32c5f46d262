package org.madoguchi.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.madoguchi.terminal.CannotStart;

/** The key that the demo seals its access log with, made once. */
final class SigningKeyFile {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));

    private SigningKeyFile() {}

    static Path in(Path directory) {
        var file = directory.resolve("access-log-key.pem").toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                write(file);
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart("The demo's key for the access log cannot be made in " + directory + ": " + e.getMessage());
        }
    }

    /** Made aside, readable for its owner only, and moved, so that another process never reads half of it. */
    private static void write(Path file) throws IOException, GeneralSecurityException {
        var aside = Files.createTempFile(file.getParent(), "access-log-key", ".new");
        Files.writeString(aside, pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded()));
        try {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(aside);
        }
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PRIVATE KEY-----\n" + LINES.encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
    }
}
