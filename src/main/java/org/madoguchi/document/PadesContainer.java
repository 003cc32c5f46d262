package org.madoguchi.document;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The signature as it lies in a PDF: CMS with the attributes that PAdES baseline B asks for (ETSI EN 319 142-1, 6.3). It
 * names the certificate and not the time, which stands in the PDF. DER, as ISO 19005-2, 6.4.3, wants it.
 */
record PadesContainer(DocumentKey key) {

    /** Besides the certificates: attributes, digests, and the signature, of RSA keys of up to 8192 bits. */
    private static final int BESIDES = 2000;

    /** Bytes that it never exceeds. */
    int room() throws GeneralSecurityException {
        int room = BESIDES;
        for (var certificate : key.chain()) {
            room += certificate.getEncoded().length;
        }
        return room;
    }

    byte[] of(byte[] content) throws GeneralSecurityException {
        try {
            var generator = new CMSSignedDataGenerator();
            var signer = new JcaContentSignerBuilder(key.algorithm()).build(key.secret());
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(attributes())
                    .build(signer, key.signer()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded(ASN1Encoding.DER);
        } catch (OperatorCreationException | CMSException | IOException failed) {
            throw new GeneralSecurityException(failed);
        }
    }

    private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256").digest(key.signer().getEncoded());
        var certificate = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
        return new WithoutTime(new AttributeTable(certificate));
    }

    private static final class WithoutTime extends DefaultSignedAttributeTableGenerator {

        WithoutTime(AttributeTable named) {
            super(named);
        }

        @Override
        public AttributeTable getAttributes(@SuppressWarnings("rawtypes") Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
    }
}
