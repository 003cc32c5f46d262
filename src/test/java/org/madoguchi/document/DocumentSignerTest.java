package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the insurer signs, and what somebody has changed since. */
class DocumentSignerTest {

    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final DocumentKey EC = DocumentKey.of(KeyStores.ec());
    private static final DocumentKey RSA = DocumentKey.of(KeyStores.rsa());

    private static Stream<DocumentKey> keys() {
        return Stream.of(EC, RSA);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatIsSignedIsValidAndWhole(DocumentKey key) throws Exception {
        var pdf = signed(key);
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getLastSignatureDictionary();
            assertThat(signature.getFilter()).isEqualTo("Adobe.PPKLite");
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getSignDate().toInstant()).isEqualTo(NOW);
            var range = signature.getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(pdf.length);
            assertThat(new String(pdf, range[1], 1, StandardCharsets.US_ASCII)).isEqualTo("<");
            assertThat(new String(pdf, range[2] - 1, 1, StandardCharsets.US_ASCII)).isEqualTo(">");
        }
        assertThat(isValid(pdf, key)).isTrue();
    }

    /** ETSI EN 319 142-1, 6.3: the certificate is named, and the time stands in the PDF alone. */
    @ParameterizedTest
    @MethodSource("keys")
    void theSignatureSaysWhoseItIsAndHoldsNoTimeOfItsOwn(DocumentKey key) throws Exception {
        var attributes = signer(signed(key)).getSignedAttributes();
        assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
        var named = SigningCertificateV2.getInstance(
                attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2).getAttrValues().getObjectAt(0));
        assertThat(named.getCerts()[0].getCertHash())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(key.signer().getEncoded()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void oneBitThatIsFlippedAnywhereIsFound(DocumentKey key) throws Exception {
        var pdf = signed(key);
        int[] range = byteRange(pdf);
        var places = IntStream.concat(
                IntStream.of(9, range[1] - 1, range[2], range[2] + 1, pdf.length - 10),
                IntStream.iterate(500, at -> at < range[1], at -> at + 9_973));
        assertThat(places.boxed().toList()).hasSizeGreaterThan(10)
                .allSatisfy(at -> assertThat(isValid(flipped(pdf, at), range, key)).as("byte " + at).isFalse());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aScreenReaderAndAnArchiveTakeItAsTheyDidBefore(DocumentKey key) throws Exception {
        var pdf = signed(key);
        assertThat(Validation.failures(pdf)).isEmpty();
        assertThat(TaggedText.of(pdf)).contains("TD 健保　太郎");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void popplerSaysSo(DocumentKey key) throws Exception {
        assumeTrue(hasPdfsig(), "pdfsig (poppler-utils) is not installed");
        var pdf = signed(key);
        assertThat(pdfsig(pdf)).contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached");
        assertThat(pdfsig(flipped(pdf, byteRange(pdf)[1] / 2))).contains("Digest Mismatch").doesNotContain("is Valid");
    }

    @Test
    void manyAtOnceAreSigned() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = threads.invokeAll(Collections.nCopies(40, (Callable<byte[]>) () -> signed(EC)));
            for (var each : all) {
                assertThat(isValid(each.get(), EC)).isTrue();
            }
        }
    }

    private static byte[] signed(DocumentKey key) {
        var notice = new EligibilityNotice("みほん健康保険組合", "06990014", "2601", "1001", "00", "健保　太郎", "ケンポ　タロウ", null,
                LocalDate.of(2019, 4, 30), LocalDate.of(2026, 11, 21));
        return new DocumentSigner(key, CLOCK).sign(Papers.NOTICE.of(notice));
    }

    private static byte[] flipped(byte[] pdf, int at) {
        var changed = pdf.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static int[] byteRange(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getLastSignatureDictionary().getByteRange();
        }
    }

    private static SignerInformation signer(byte[] pdf) throws Exception {
        return signature(pdf, byteRange(pdf)).getSignerInfos().iterator().next();
    }

    private static CMSSignedData signature(byte[] pdf, int[] range) throws CMSException {
        var hex = new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII);
        var content = new byte[range[1] + range[3]];
        System.arraycopy(pdf, 0, content, 0, range[1]);
        System.arraycopy(pdf, range[2], content, range[1], range[3]);
        return new CMSSignedData(new CMSProcessableByteArray(content),
                new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
    }

    private static boolean isValid(byte[] pdf, DocumentKey key) throws Exception {
        return isValid(pdf, byteRange(pdf), key);
    }

    private static boolean isValid(byte[] pdf, int[] range, DocumentKey key) throws Exception {
        try {
            return signature(pdf, range).getSignerInfos().iterator().next()
                    .verify(new JcaSimpleSignerInfoVerifierBuilder().build(key.signer()));
        } catch (CMSException digestDiffers) {
            return false;
        }
    }

    private static boolean hasPdfsig() {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(each -> Files.isExecutable(Path.of(each, "pdfsig")));
    }

    private static String pdfsig(byte[] pdf) throws Exception {
        var file = Files.createTempFile(Path.of("target"), "signed", ".pdf");
        try {
            Files.write(file, pdf);
            var process = new ProcessBuilder(List.of("pdfsig", file.toString())).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            Files.delete(file);
        }
    }
}
