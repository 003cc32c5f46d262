package org.madoguchi.document;

import java.awt.Color;
import org.madoguchi.certificate.timeline.Mark;
import org.madoguchi.certificate.timeline.Timeline;
import org.madoguchi.certificate.timeline.TimelineDrawing;
import org.madoguchi.certificate.timeline.TimelineDrawing.Pointer.Where;
import org.madoguchi.certificate.timeline.TimelineDrawing.Text;
import org.openpdf.text.pdf.PdfContentByte;

/** The timeline of the pages, drawn on paper: a stage is told by its word and its pattern, the colour only repeats them. */
final class TimelineFigure {

    private static final float LETTER = 16;
    private static final float BREAK = 5;
    private static final Color INK = new Color(0x1A, 0x1A, 0x1C);
    private static final Color SOFT = new Color(0x4D, 0x4D, 0x4D);
    private static final Color PAPER = Color.WHITE;
    private static final Color TODAY = new Color(0x00, 0x17, 0xC1);
    private static final Color EXPIRY = new Color(0xCE, 0x00, 0x00);

    private final PdfContentByte canvas;
    private final ReaderWords words;
    private final Typefaces regular;
    private final Typefaces bold;
    private final Slot place;
    private final Timeline timeline;
    private final TimelineDrawing drawing;
    private final float scale;

    TimelineFigure(PdfContentByte canvas, ReaderWords words, Typefaces regular, Typefaces bold, Slot place, Timeline timeline) {
        this.canvas = canvas;
        this.words = words;
        this.regular = regular;
        this.bold = bold;
        this.place = place;
        this.timeline = timeline;
        this.drawing = timeline.wide();
        this.scale = scaleAt(place.width(), timeline);
    }

    static float height(float width, Timeline timeline) {
        return timeline.wide().size().height() * scaleAt(width, timeline);
    }

    private static float scaleAt(float width, Timeline timeline) {
        return width / timeline.wide().size().width();
    }

    /** The picture in words: what it is, and its days. */
    static String said(Timeline timeline, ReaderWords words) {
        var said = new StringBuilder(words.say("document.renewal-letter.picture", words.say("certificate.timeline.title"),
                words.say("certificate.timeline.desc", words.month(timeline.firstMonth()), words.month(timeline.lastMonth()))));
        timeline.wide().flags().forEach(flag -> said.append(words.say("document.renewal-letter.picture.day",
                words.say("certificate.timeline.mark." + flag.kind()), words.dated(flag.day()))));
        return said.append(words.say("document.renewal-letter.picture.day",
                words.say("certificate.timeline.mark.today"), words.dated(timeline.on()))).toString();
    }

    void draw() {
        canvas.saveState();
        drawing.bars().forEach(this::bar);
        var size = drawing.size();
        stroke(INK, 1.5);
        canvas.rectangle(x(1), y(size.barBottom()), x(size.width() - 1) - x(1), size.barHeight() * scale);
        canvas.stroke();
        drawing.months().forEach(this::month);
        pole();
        drawing.flags().forEach(this::flag);
        pointer();
        canvas.restoreState();
    }

    private void bar(TimelineDrawing.Bar bar) {
        var size = drawing.size();
        var area = new Slot(x(bar.x()), y(size.barBottom()), (float) bar.width() * scale, size.barHeight() * scale);
        var pattern = StagePattern.of(bar.stage());
        pattern.fill(canvas, area);
        if (bar.wideEnough()) {
            var text = words.say("certificate.timeline.stage." + bar.stage());
            text(text, new Text(bar.middle(), "middle", 0), size.barMiddle() + 6, bold, pattern.ink(), pattern.ground());
        }
    }

    private void month(TimelineDrawing.Month month) {
        var size = drawing.size();
        line(month.x(), size.barBottom(), size.barBottom() + (month.showsYear() ? 14 : 8), SOFT, 1);
        var middle = new Text(month.middle(), "middle", 0);
        text(words.formatted(month.month(), "MMM"), middle, size.monthText(), regular, INK, PAPER);
        if (month.showsYear()) {
            var year = words.say("certificate.timeline.year", words.formatted(month.month(), "y"));
            text(year, middle, size.yearText(), regular, SOFT, PAPER);
        }
    }

    private void flag(TimelineDrawing.Flag flag) {
        var size = drawing.size();
        boolean expiry = flag.kind() == Mark.Kind.EXPIRY;
        var colour = expiry ? EXPIRY : INK;
        var face = expiry ? bold : regular;
        int top = flag.isBesideItsText() ? size.nameText() - 14 : size.dayText() + 6;
        line(flag.x(), top, size.barBottom(), colour, expiry ? 3 : 1.5);
        text(words.say("certificate.timeline.mark." + flag.kind()), flag.text(), size.nameText(), face, colour, PAPER);
        text(words.monthDay(flag.day()), flag.text(), size.dayText(), face, colour, PAPER);
    }

    private void pole() {
        var pointer = drawing.pointer();
        if (pointer.where() == Where.WITHIN) {
            line(pointer.x(), drawing.size().pointerText() + 6, drawing.size().barTop() - 8, TODAY, 2);
        }
    }

    private void pointer() {
        var pointer = drawing.pointer();
        double top = drawing.size().pointerText() - 6;
        double tip = drawing.size().barTop() - 2;
        switch (pointer.where()) {
            case WITHIN -> arrow(pointer.x(), tip, pointer.x() - 8, tip - 11, pointer.x() + 8, tip - 11);
            case BEFORE -> arrow(pointer.x(), top, pointer.x() + 12, top - 8, pointer.x() + 12, top + 8);
            case AFTER -> arrow(pointer.x(), top, pointer.x() - 12, top - 8, pointer.x() - 12, top + 8);
        }
        var day = pointer.where() == Where.WITHIN ? words.monthDay(pointer.day()) : words.western(pointer.day());
        text(words.say("certificate.timeline.pointer.today", day), pointer.text(), drawing.size().pointerText(), bold,
                TODAY, PAPER);
    }

    private void arrow(double tipX, double tipY, double oneX, double oneY, double otherX, double otherY) {
        canvas.setColorFill(TODAY);
        canvas.moveTo(x(tipX), y(tipY));
        canvas.lineTo(x(oneX), y(oneY));
        canvas.lineTo(x(otherX), y(otherY));
        canvas.fill();
    }

    private void line(double x, double top, double bottom, Color colour, double width) {
        stroke(colour, width);
        canvas.moveTo(x(x), y(top));
        canvas.lineTo(x(x), y(bottom));
        canvas.stroke();
    }

    private void stroke(Color colour, double width) {
        canvas.setColorStroke(colour);
        canvas.setLineWidth((float) width * scale);
    }

    /** On a ground of its own, where lines and patterns would come through its letters. */
    private void text(String text, Text where, double baseline, Typefaces face, Color colour, Color ground) {
        var lettering = new Lettering(face, LETTER * scale, colour);
        float width = lettering.width(text);
        float left = switch (where.anchor()) {
            case "start" -> x(where.x());
            case "end" -> x(where.x()) - width;
            default -> x(where.x()) - width / 2;
        };
        canvas.setColorFill(ground);
        canvas.rectangle(left - BREAK * scale, y(baseline + 4), width + 2 * BREAK * scale, (LETTER + 4) * scale);
        canvas.fill();
        Shapes.letters(canvas, text, lettering, left, y(baseline));
    }

    private float x(double units) {
        return place.x() + (float) units * scale;
    }

    private float y(double units) {
        return place.top() - (float) units * scale;
    }
}
