package org.madoguchi.document;

/** A place on the page for something to stand in: points from the lower left corner. */
record Slot(float x, float y, float width, float height) {

    /** Where letters of this size have to stand to be in the middle of it from top to bottom. */
    float baseline(float size) {
        // Above the baseline stands the middle of a kanji, as a part of its size.
        return y + height / 2 - size * 0.37f;
    }

    float right() {
        return x + width;
    }

    float top() {
        return y + height;
    }

    Slot inset(float sides) {
        return new Slot(x + sides, y, width - 2 * sides, height);
    }

    /** The same, with the lower left corner of the page where its own is. */
    Slot alone() {
        return new Slot(0, 0, width, height);
    }
}
