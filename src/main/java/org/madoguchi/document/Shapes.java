package org.madoguchi.document;

import java.awt.Color;
import org.openpdf.text.pdf.PdfContentByte;

/** What is drawn, whatever it means: lengths are points, from the lower left corner of the page. */
final class Shapes {

    private Shapes() {}

    static void fill(PdfContentByte canvas, float x, float y, float width, float height, Color colour) {
        canvas.setColorFill(colour);
        canvas.rectangle(x, y, width, height);
        canvas.fill();
    }

    static void hairline(PdfContentByte canvas, float x, float y, float toX, float toY, Color colour) {
        canvas.setColorStroke(colour);
        canvas.setLineWidth(0.6f);
        canvas.moveTo(x, y);
        canvas.lineTo(toX, toY);
        canvas.stroke();
    }

    static void frame(PdfContentByte canvas, float x, float y, float width, float height, float line, Color colour) {
        canvas.setColorStroke(colour);
        canvas.setLineWidth(line);
        canvas.rectangle(x, y, width, height);
        canvas.stroke();
    }

    static void dashedFrame(PdfContentByte canvas, float x, float y, float width, float height, Color colour) {
        canvas.saveState();
        canvas.setLineDash(4, 3, 0);
        frame(canvas, x, y, width, height, 0.8f, colour);
        canvas.restoreState();
    }

    /** The dark squares of a code, and the white around it left free. */
    static void modules(PdfContentByte canvas, QrCode code, float x, float y, float side) {
        float module = side / (code.size() + 2 * QrCode.QUIET);
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < code.size(); row++) {
            float bottom = y + side - (row + QrCode.QUIET + 1) * module;
            for (int column = 0; column < code.size(); column++) {
                if (code.isDark(column, row)) {
                    canvas.rectangle(x + (column + QrCode.QUIET) * module, bottom, module, module);
                }
            }
        }
        canvas.fill();
    }

    static void letters(PdfContentByte canvas, String line, Lettering lettering, float x, float baseline) {
        canvas.beginText();
        canvas.setColorFill(lettering.colour());
        canvas.setCharacterSpacing(lettering.spread());
        canvas.setTextMatrix(x, baseline);
        for (var run : lettering.typefaces().runs(line)) {
            canvas.setFontAndSize(run.typeface().font(), lettering.size());
            canvas.showText(run.text());
        }
        canvas.endText();
    }
}
