package org.madoguchi.document;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.madoguchi.document.DocumentProperties.KeyStoreEntry;

/** Key stores as insurers may have them, each with a new key and a certificate that vouches for itself. */
final class KeyStores {

    static final String PASSWORD = "secret";

    private KeyStores() {}

    static KeyStoreEntry rsa() {
        return store("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4), "2026-01-01T00:00:00Z",
                "2027-01-01T00:00:00Z", new KeyUsage(KeyUsage.nonRepudiation), null);
    }

    static KeyStoreEntry ec() {
        return ec("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", new KeyUsage(KeyUsage.digitalSignature), null);
    }

    static KeyStoreEntry ec(String from, String to, KeyUsage usage, KeyPurposeId purpose) {
        return store("EC", new ECGenParameterSpec("secp256r1"), from, to, usage, purpose);
    }

    static KeyStoreEntry ed25519() {
        var pair = pair("Ed25519", null);
        return store(pair, pair, "Ed25519", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z",
                new KeyUsage(KeyUsage.digitalSignature), null);
    }

    /** The certificate is that of another key. */
    static KeyStoreEntry mixedUp() {
        var curve = new ECGenParameterSpec("secp256r1");
        return store(pair("EC", curve), pair("EC", curve), "SHA256withECDSA", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z",
                new KeyUsage(KeyUsage.digitalSignature), null);
    }

    private static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (parameters != null) {
                generator.initialize(parameters);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static KeyStoreEntry store(String algorithm, AlgorithmParameterSpec parameters, String from, String to,
            KeyUsage usage, KeyPurposeId purpose) {
        var pair = pair(algorithm, parameters);
        return store(pair, pair, algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA", from, to, usage, purpose);
    }

    private static KeyStoreEntry store(KeyPair kept, KeyPair pair, String signature, String from, String to,
            KeyUsage usage, KeyPurposeId purpose) {
        try {
            var name = new X500Principal("CN=みほん健康保険組合,C=JP");
            var builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(7), Date.from(Instant.parse(from)),
                    Date.from(Instant.parse(to)), name, pair.getPublic());
            builder.addExtension(Extension.keyUsage, true, usage);
            if (purpose != null) {
                builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            }
            var signer = new JcaContentSignerBuilder(signature);
            var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer.build(pair.getPrivate())));
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("documents", kept.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
            var file = Files.createTempFile(Files.createDirectories(Path.of("target")), "documents", ".p12");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return new KeyStoreEntry(file.toString(), PASSWORD, null);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
