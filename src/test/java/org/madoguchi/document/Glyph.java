package org.madoguchi.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is drawn, whatever is said in its place.
 *
 * @param core its middle half, three quarters of its size high, in points from the upper left corner of the page
 * @param size in points
 * @param tag what it is a part of, such as TD, Figure or Artifact; null in the look of a field
 */
record Glyph(String letter, Rectangle2D core, float size, @Nullable String tag) {

    private static Glyph of(TextPosition drawn, @Nullable String tag) {
        float size = drawn.getFontSizeInPt();
        return new Glyph(drawn.getUnicode(), new Rectangle2D.Float(
                drawn.getX() + drawn.getWidth() / 4, drawn.getY() - size * 0.75f, drawn.getWidth() / 2, size * 0.75f), size, tag);
    }

    /** In the order in which they are drawn, page by page; none of the white ones. */
    static List<List<Glyph>> of(PDDocument document) throws IOException {
        var reader = new Reader();
        reader.getText(document);
        return reader.pages;
    }

    boolean isInText() {
        return !"Figure".equals(tag) && !"Artifact".equals(tag);
    }

    private static final class Reader extends PDFTextStripper {

        private final List<List<Glyph>> pages = new ArrayList<>();
        private final Deque<COSName> tags = new ArrayDeque<>();

        @Override
        protected void startPage(PDPage page) {
            pages.add(new ArrayList<>());
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            tags.addLast(tag);
        }

        @Override
        public void endMarkedContentSequence() {
            tags.removeLast();
        }

        @Override
        protected void processTextPosition(TextPosition drawn) {
            if (!drawn.getUnicode().isBlank()) {
                pages.getLast().add(Glyph.of(drawn, tags.isEmpty() ? null : tags.getFirst().getName()));
            }
        }
    }
}
