package org.madoguchi.document;

import java.util.List;

/** What the form is for, on a page of its own. */
final class DeclarationExplanation {

    private static final float MARGIN = 62;
    private static final float LEADING = 23;

    private final TextColumn column;
    private final Lettering body;
    private final Typefaces bold;

    DeclarationExplanation(TaggedPage page, Typefaces regular, Typefaces bold) {
        this.bold = bold;
        body = new Lettering(regular, 13.5f, DeclarationForm.INK);
        column = new TextColumn(page, MARGIN, TaggedPage.WIDTH - 2 * MARGIN, TaggedPage.HEIGHT - 62);
    }

    void to(String text) {
        column.text("P", text, new Lettering(bold, 13.5f, DeclarationForm.INK), 14);
    }

    void corner(String text) {
        column.down(-14);
        column.right("P", text, new Lettering(body.typefaces(), 10, DeclarationForm.INK));
    }

    void title(String text) {
        column.down(44);
        column.centred("H1", text, new Lettering(bold, 20, DeclarationForm.INK, 1));
        column.down(32);
    }

    void text(String text) {
        column.text("P", text, body, LEADING);
        column.down(14);
    }

    void note(String mark, String text) {
        column.hanging(mark, text, body, LEADING);
        column.down(14);
    }

    void examples(String heading, String mark, List<String> examples) {
        column.down(18);
        column.text("H2", heading, new Lettering(bold, 14, DeclarationForm.INK), LEADING);
        column.down(8);
        column.list(mark, examples, body, LEADING);
    }
}
