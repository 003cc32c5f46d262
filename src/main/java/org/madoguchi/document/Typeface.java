package org.madoguchi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;

/** One font, and which characters it has. Read once, then shared by all threads. */
record Typeface(BaseFont font, VariationSequences sequences) {

    /**
     * The fonts travel whole tables along whose deflation is most of the work: level 1 halves the time of a document
     * and adds a fifteenth to its size.
     */
    private static final int COMPRESSION = 1;

    static Typeface of(String file) {
        try {
            byte[] bytes = new ClassPathResource("fonts/" + file).getContentAsByteArray();
            var font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setCompressionLevel(COMPRESSION);
            // PDF/A-2 6.2.11.4.2: a CIDSet, where there is one, names every glyph. Without one there is nothing to err.
            font.setIncludeCidSet(false);
            return new Typeface(font, VariationSequences.of(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether it draws the character in the very shape that a variation selector asks for. */
    boolean draws(Cluster cluster) {
        var selector = cluster.selector();
        return drawsUnvaried(cluster)
                && (selector.isEmpty() || sequences.contain(cluster.base(), selector.getAsInt()));
    }

    /** Whether it draws the character, if need be in the usual shape instead of the one asked for. */
    boolean drawsUnvaried(Cluster cluster) {
        return cluster.drawn().codePoints().filter(c -> !Cluster.isSelector(c)).allMatch(font::charExists);
    }
}
