package org.madoguchi.certificate.timeline;

/** How a timeline is laid out from top to bottom, in SVG user units. */
public enum TimelineSize {
    WIDE(720, 48, 90, 72),
    NARROW(358, 64, 78, 42);

    private static final int BAR_TOP = 80;

    private final int width;
    private final int barHeight;
    private final int labelWidth;
    private final int barTextWidth;

    TimelineSize(int width, int barHeight, int labelWidth, int barTextWidth) {
        this.width = width;
        this.barHeight = barHeight;
        this.labelWidth = labelWidth;
        this.barTextWidth = barTextWidth;
    }

    public int width() {
        return width;
    }

    public int height() {
        return yearText() + 10;
    }

    /** Baseline of the pointer's text, above all others. */
    public int pointerText() {
        return 18;
    }

    /** Baselines of a flag's name and of its day. */
    public int nameText() {
        return 46;
    }

    public int dayText() {
        return 66;
    }

    public int barTop() {
        return BAR_TOP;
    }

    public int barHeight() {
        return barHeight;
    }

    public int barBottom() {
        return BAR_TOP + barHeight;
    }

    public int barMiddle() {
        return BAR_TOP + barHeight / 2;
    }

    public int monthText() {
        return barBottom() + 26;
    }

    public int yearText() {
        return barBottom() + 48;
    }

    /** The width that a flag's name and day never exceed, in any language. */
    int labelWidth() {
        return labelWidth;
    }

    /** The width below which a bar has no text. */
    int barTextWidth() {
        return barTextWidth;
    }
}
