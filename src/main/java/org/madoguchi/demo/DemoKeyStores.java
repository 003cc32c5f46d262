package org.madoguchi.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.madoguchi.terminal.CannotStart;

/** What the demo's insurers sign their documents with, made once; nobody vouches for it. */
final class DemoKeyStores {

    private static final String PASSWORD = "demo";
    /** Whichever day the demo is set to. */
    private static final Date FROM = Date.from(Instant.parse("2000-01-01T00:00:00Z"));
    private static final Date TO = Date.from(Instant.parse("2100-01-01T00:00:00Z"));

    private DemoKeyStores() {}

    /** @return the portal's settings */
    static Map<String, Object> in(Path directory) {
        var settings = new HashMap<String, Object>();
        DemoFeed.insurerNames().forEach((number, name) -> {
            var documents = "madoguchi.insurers." + number + ".documents.";
            settings.put(documents + "key-store", file(directory, number, name).toString());
            settings.put(documents + "key-store-password", PASSWORD);
        });
        return settings;
    }

    private static Path file(Path directory, String number, String name) {
        var file = directory.resolve("documents-" + number + ".p12").toAbsolutePath();
        try {
            if (!Files.exists(file)) {
                write(file, name);
            }
            return file;
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new CannotStart("The demo's keys for documents cannot be made in " + directory + ": " + e.getMessage());
        }
    }

    /** Made aside, readable for its owner only, and moved, so that another process never reads half of it. */
    private static void write(Path file, String name)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("documents", pair.getPrivate(), PASSWORD.toCharArray(),
                new Certificate[] {certificate(pair, name)});
        var aside = Files.createTempFile(file.getParent(), "documents", ".new");
        try (var out = Files.newOutputStream(aside)) {
            store.store(out, PASSWORD.toCharArray());
        }
        try {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException another) {
            Files.delete(aside);
        }
    }

    private static X509Certificate certificate(KeyPair pair, String insurer)
            throws CertIOException, GeneralSecurityException, OperatorCreationException {
        var name = new X500NameBuilder().addRDN(BCStyle.C, "JP").addRDN(BCStyle.O, insurer).addRDN(BCStyle.CN, insurer).build();
        var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, FROM, TO, name, pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
