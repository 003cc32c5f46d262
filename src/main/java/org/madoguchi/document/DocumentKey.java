package org.madoguchi.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.document.DocumentProperties.KeyStoreEntry;
import org.madoguchi.terminal.CannotStart;

/**
 * What an insurer signs its documents with.
 *
 * @param chain the signer's certificate, then who vouches for it, as far as the key store says
 */
record DocumentKey(PrivateKey secret, List<X509Certificate> chain) {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /**
     * Extended key usages under which documents are signed: anything, mail (RFC 5280), documents (RFC 9336), and those that
     * Adobe and Microsoft gave a number before.
     */
    private static final Set<String> SIGNING = Set.of(
            "2.5.29.37.0", "1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.36", "1.2.840.113583.1.1.5", "1.3.6.1.4.1.311.10.3.12");

    /** @throws CannotStart where it could never be signed with; whether the certificate is valid now is not asked */
    static DocumentKey of(KeyStoreEntry settings) {
        var key = read(settings);
        if (!key.isForSigning()) {
            throw refused(settings, "holds a certificate that is not for signing documents (key usage digitalSignature or"
                    + " nonRepudiation)");
        }
        if (!key.fits()) {
            throw refused(settings, "holds a key that is neither RSA nor EC, or not the one of its certificate");
        }
        return key;
    }

    private static DocumentKey read(KeyStoreEntry settings) {
        if (settings.keyStore() == null || settings.keyStorePassword() == null) {
            throw refused(settings, "needs both, key-store and key-store-password");
        }
        try {
            var password = settings.keyStorePassword().toCharArray();
            var store = KeyStore.getInstance("PKCS12");
            try (var file = Files.newInputStream(Path.of(settings.keyStore()))) {
                store.load(file, password);
            }
            var alias = alias(store, settings);
            var chain = Stream.of(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
            return new DocumentKey((PrivateKey) store.getKey(alias, password), chain);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw refused(settings, "is no PKCS#12 key store that can be read here with its key-store-password");
        }
    }

    private static String alias(KeyStore store, KeyStoreEntry settings) throws GeneralSecurityException {
        var aliases = Collections.list(store.aliases());
        for (var alias : List.copyOf(aliases)) {
            if (!store.isKeyEntry(alias)) {
                aliases.remove(alias);
            }
        }
        var wanted = settings.keyAlias();
        if (wanted == null ? aliases.size() != 1 : !aliases.contains(wanted)) {
            throw refused(settings, "has no one private key to sign with: name one of " + aliases + " as key-alias");
        }
        return wanted == null ? aliases.getFirst() : wanted;
    }

    private static CannotStart refused(KeyStoreEntry settings, String why) {
        return new CannotStart(settings.keyStore() + " of madoguchi.insurers.[…].documents.key-store " + why);
    }

    X509Certificate signer() {
        return chain.getFirst();
    }

    boolean isValidAt(Instant moment) {
        var date = Date.from(moment);
        return !date.before(signer().getNotBefore()) && !date.after(signer().getNotAfter());
    }

    /** As a signature names it. */
    String algorithm() {
        return "SHA256with" + (secret.getAlgorithm().equals("EC") ? "ECDSA" : secret.getAlgorithm());
    }

    private boolean fits() {
        try {
            var signature = Signature.getInstance(algorithm());
            signature.initSign(secret);
            var signed = signature.sign();
            signature.initVerify(signer().getPublicKey());
            return signature.verify(signed);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    private boolean isForSigning() {
        try {
            var usage = signer().getKeyUsage();
            var extended = signer().getExtendedKeyUsage();
            return (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])
                    && (extended == null || extended.stream().anyMatch(SIGNING::contains));
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "DocumentKey[" + signer().getSubjectX500Principal() + "]";
    }
}
