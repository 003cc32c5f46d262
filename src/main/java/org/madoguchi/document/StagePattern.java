package org.madoguchi.document;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.Stage;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * How a stage looks where it is drawn, so that it can be told from the others on a printer without colours too.
 *
 * @param ink of the letters on it
 * @param lines null where the ground is plain
 * @param crossed whether the lines go both ways
 */
record StagePattern(Color ground, Color ink, @Nullable Color lines, boolean crossed) {

    private static final float STEP = 7;
    private static final Color INK = new Color(0x1A, 0x1A, 0x1C);

    static StagePattern of(Stage stage) {
        return switch (stage) {
            case NORMAL -> new StagePattern(new Color(0xE6, 0xF5, 0xEC), INK, null, false);
            case RENEWABLE -> new StagePattern(new Color(0x19, 0x7A, 0x4B), Color.WHITE, null, false);
            case GRACE -> new StagePattern(new Color(0xFF, 0xEE, 0xE2), new Color(0x54, 0x1E, 0x00), new Color(0xFF, 0xC1, 0x99), false);
            case UNUSABLE -> new StagePattern(new Color(0xE6, 0xE6, 0xE6), INK, new Color(0xB3, 0xB3, 0xB3), true);
            case UNKNOWN -> new StagePattern(Color.WHITE, INK, null, false);
        };
    }

    void fill(PdfContentByte canvas, Slot area) {
        canvas.setColorFill(ground);
        canvas.rectangle(area.x(), area.y(), area.width(), area.height());
        canvas.fill();
        if (lines != null) {
            canvas.saveState();
            canvas.rectangle(area.x(), area.y(), area.width(), area.height());
            canvas.clip();
            canvas.newPath();
            hatch(canvas, area, lines);
            canvas.restoreState();
        }
    }

    private void hatch(PdfContentByte canvas, Slot area, Color colour) {
        canvas.setColorStroke(colour);
        canvas.setLineWidth(crossed ? 0.9f : 2.2f);
        for (float x = area.x() - area.height(); x < area.right(); x += STEP) {
            canvas.moveTo(x, area.y());
            canvas.lineTo(x + area.height(), area.top());
            if (crossed) {
                canvas.moveTo(x, area.top());
                canvas.lineTo(x + area.height(), area.y());
            }
        }
        canvas.stroke();
    }
}
