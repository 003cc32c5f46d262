package org.madoguchi.document;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** A box to tick as it is drawn: a square of lines, and the tick a line of three points. */
final class Checkbox {

    private Checkbox() {}

    static void draw(PdfContentByte canvas, float x, float y, float side, boolean ticked, Color colour) {
        canvas.saveState();
        canvas.setColorStroke(colour);
        canvas.setLineWidth(0.9f);
        canvas.rectangle(x + 0.5f, y + 0.5f, side - 1, side - 1);
        canvas.stroke();
        if (ticked) {
            canvas.setLineWidth(1.7f);
            canvas.setLineCap(PdfContentByte.LINE_CAP_ROUND);
            canvas.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
            canvas.moveTo(x + side * 0.22f, y + side * 0.52f);
            canvas.lineTo(x + side * 0.43f, y + side * 0.27f);
            canvas.lineTo(x + side * 0.8f, y + side * 0.78f);
            canvas.stroke();
        }
        canvas.restoreState();
    }
}
