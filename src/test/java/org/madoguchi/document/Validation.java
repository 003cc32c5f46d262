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

    static List<TestAssertion> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions();
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
