package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.document.Papers.Kind;

/** The number at the foot of a document; what it says, and that phones read its code, is seen to by {@link PapersTest}. */
class CheckMarkTest {

    /** It finds its place even where names leave little. */
    @ParameterizedTest
    @EnumSource
    void itTakesNoPageOfItsOwn(Person person) throws IOException {
        assertThat(pages(Kind.MARKED_NOTICE, person)).isEqualTo(1);
        assertThat(pages(Kind.MARKED_INFORMATION, person)).isEqualTo(1);
    }

    private static int pages(Kind kind, Person person) throws IOException {
        try (var document = Loader.loadPDF(kind.of(person))) {
            return document.getNumberOfPages();
        }
    }
}
