package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.document.DocumentProperties.KeyStoreEntry;
import org.madoguchi.terminal.CannotStart;

/** The operator has configured a key store, and perhaps not the right one. */
class DocumentKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final String FROM = "2026-01-01T00:00:00Z";
    private static final String TO = "2027-01-01T00:00:00Z";

    @Test
    void aKeyOfEitherKindSigns() {
        assertThat(DocumentKey.of(KeyStores.ec()).signer().getSubjectX500Principal().getName()).contains("みほん健康保険組合");
        assertThat(DocumentKey.of(KeyStores.rsa()).isValidAt(NOW)).isTrue();
    }

    @Test
    void whatIsNoKeyStoreIsRefused(@TempDir Path folder) throws IOException {
        var nonsense = Files.writeString(folder.resolve("documents.p12"), "no key store");
        refused(new KeyStoreEntry(nonsense.toString(), "secret", null), "is no PKCS#12 key store");
        refused(new KeyStoreEntry(folder.resolve("nowhere.p12").toString(), "secret", null), "is no PKCS#12 key store");
        refused(new KeyStoreEntry(KeyStores.ec().keyStore(), "wrong", null), "is no PKCS#12 key store");
    }

    @Test
    void aKeyThatIsNotThereIsRefused() {
        refused(new KeyStoreEntry(KeyStores.ec().keyStore(), KeyStores.PASSWORD, "another"), "name one of [documents]");
    }

    /** Such as the one with which the access log is sealed. */
    @Test
    void aKeyOfAnotherKindIsRefused() {
        refused(KeyStores.ed25519(), "neither RSA nor EC");
    }

    @Test
    void aKeyWithTheCertificateOfAnotherIsRefused() {
        refused(KeyStores.mixedUp(), "not the one of its certificate");
    }

    @Test
    void aPasswordThatIsNotGivenIsAskedFor() {
        refused(new KeyStoreEntry(KeyStores.ec().keyStore(), null, null), "needs both");
    }

    @Test
    void aCertificateForSomethingElseIsRefused() {
        refused(KeyStores.ec(FROM, TO, new KeyUsage(KeyUsage.keyEncipherment), null), "not for signing");
        refused(KeyStores.ec(FROM, TO, new KeyUsage(KeyUsage.digitalSignature), KeyPurposeId.id_kp_serverAuth), "not for signing");
        assertThat(DocumentKey.of(
                KeyStores.ec(FROM, TO, new KeyUsage(KeyUsage.digitalSignature), KeyPurposeId.id_kp_emailProtection))).isNotNull();
    }

    @Test
    void thePasswordAndTheKeyStandInNoMessage() {
        assertThat(KeyStores.ec().toString()).doesNotContain(KeyStores.PASSWORD);
        assertThat(DocumentKey.of(KeyStores.ec()).toString()).startsWith("DocumentKey[").doesNotContain("secret");
    }

    private static void refused(KeyStoreEntry settings, String why) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> DocumentKey.of(settings))
                .withMessageContaining(why).withMessageContaining(settings.keyStore())
                .withMessageContaining("madoguchi.insurers").withMessageNotContaining(KeyStores.PASSWORD);
    }
}
