package org.madoguchi.document;

/** The mark as it stands at the foot of a document: the code, beside it the number and where to type it. */
final class CheckMarkBox {

    /** How high it is at least, in points, so that phones read the code from paper. */
    static final float SMALL = 48;
    /** Where it stands beside others. */
    static final float MEDIUM = 54;
    static final float LARGE = 64;

    private final TaggedPage page;
    private final OfficialWords words;
    private final Typefaces regular;
    private final Typefaces bold;

    CheckMarkBox(TaggedPage page, OfficialWords words, Typefaces regular, Typefaces bold) {
        this.page = page;
        this.words = words;
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * From the lower left corner.
     *
     * @param height also the code's side, with its white margin
     */
    void write(CheckMark mark, float x, float y, float width, float height) {
        float size = height * 0.162f;
        float left = x + height * 1.08f;
        float room = x + width - left;
        line(words.say("document.check-mark.number", mark.number().grouped()), bold, size * 1.2f, left, y + height * 0.67f, room);
        line(words.say("document.check-mark.where"), regular, size, left, y + height * 0.405f, room);
        line(mark.page(), regular, size, left, y + height * 0.155f, room);
        page.qrCode(QrCode.of(mark.link()), words.say("document.check-mark.code", mark.link()), x, y, height);
    }

    /** Smaller where it would be too long, because an address must not be broken. */
    private void line(String text, Typefaces typefaces, float size, float left, float baseline, float room) {
        float width = new Lettering(typefaces, size, NoticeCells.INK).width(text);
        var lettering = new Lettering(typefaces, size * Math.min(1, room / width), NoticeCells.INK);
        page.write(page.tag("P"), text, lettering, left, baseline);
    }
}
