package org.madoguchi.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a document. */
final class Validation {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Those of this machine, read once for all tests. */
    static final Fonts FONTS = Fonts.ofThisMachine();

    private Validation() {}

    /** As PDF/UA-1 and as PDF/A-2a, read once for both. */
    static List<TestAssertion> failures(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                var validator = Foundries.defaultInstance().createValidator(List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A))) {
            return validator.validateAll(parser).stream().flatMap(result -> result.getTestAssertions().stream())
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED).toList();
        }
    }

    /** The words of the documents, as the portal has them. */
    static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("i18n/document", "i18n/almanac");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
