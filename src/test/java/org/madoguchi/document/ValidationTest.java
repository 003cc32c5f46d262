package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour.Specification;

/** The control of what {@link PapersTest} asks veraPDF. */
class ValidationTest {

    @Test
    void aPageWithoutTagsAndMetadataIsNeitherForAScreenReaderNorForAnArchive() throws Exception {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            assertThat(Validation.failures(bytes.toByteArray())).extracting(failure -> failure.getRuleId().getSpecification())
                    .contains(Specification.ISO_14289_1, Specification.ISO_19005_2);
        }
    }
}
