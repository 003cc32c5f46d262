package org.madoguchi.document;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page to be folded in three for an envelope 長形3号 (120 × 235 mm) with a window. 日本郵便 asks that post number and address
 * stay in the window wherever the paper slips to (https://www.post.japanpost.jp/zipcode/guideline/05.html). Assumed is the
 * window of ready-made ones, 90 × 45 mm, 20 mm from the left and 12 mm from the top. The paper, 210 × 99 mm once folded, slips
 * by 25 mm to the right and 21 mm down: what stands from 20 to 85 mm from its left and 12 to 36 mm from its top always shows,
 * and what stands beyond 110 mm or below 57 mm never does.
 */
final class CoverSheet {

    private static final float LEFT = mm(20);
    private static final float ADDRESS_TOP = TaggedPage.HEIGHT - mm(12);
    private static final float ADDRESS_WIDTH = mm(65);
    private static final float ADDRESS_HEIGHT = mm(24);
    private static final float ADDRESS_LEADING = 1.3f;
    /** The first at which an address fits, or else the last: then the paper has to be laid at the upper left. */
    private static final List<Sizes> ADDRESS_SIZES =
            List.of(new Sizes(11, 13), new Sizes(10, 12), new Sizes(9, 11), new Sizes(8, 10), new Sizes(8, 8));
    private static final float ABOVE_NAME = 3;
    private static final float SENDER_LEFT = mm(122);
    private static final float WIDTH = TaggedPage.WIDTH - 2 * LEFT;
    private static final float RIGHT = LEFT + WIDTH;
    private static final float FOLD = TaggedPage.HEIGHT / 3;

    private static final Color INK = new Color(0x1A, 0x1A, 0x1C);
    private static final Color RULE = new Color(0x94, 0x94, 0x94);

    private record Sizes(float address, float name) {}

    private record Part(Lettering lettering, List<String> lines) {

        float height() {
            return lines.size() * lettering.size() * ADDRESS_LEADING;
        }
    }

    private final TaggedPage page;
    private final Typefaces regular;
    private final Typefaces bold;
    private float y = 2 * FOLD - mm(8);

    CoverSheet(TaggedPage page, Typefaces regular, Typefaces bold) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
        Stream.of(FOLD, 2 * FOLD).forEach(fold -> page.line(mm(5), mm(9), fold, RULE));
    }

    void addressee(@Nullable String postNumber, String address, String name) {
        var parts = ADDRESS_SIZES.stream().map(sizes -> parts(postNumber, address, name, sizes))
                .filter(each -> height(each) <= ADDRESS_HEIGHT)
                .findFirst().orElseGet(() -> parts(postNumber, address, name, ADDRESS_SIZES.getLast()));
        float below = ADDRESS_TOP;
        for (var part : parts) {
            float size = part.lettering().size();
            below -= part == parts.getLast() ? ABOVE_NAME : 0;
            var tag = page.tag("P");
            for (var line : part.lines()) {
                page.write(tag, line, part.lettering(), LEFT, below - size);
                below -= size * ADDRESS_LEADING;
            }
        }
    }

    private List<Part> parts(@Nullable String postNumber, String address, String name, Sizes sizes) {
        var parts = new ArrayList<Part>();
        if (postNumber != null) {
            parts.add(new Part(new Lettering(regular.bestFor(postNumber), sizes.address(), INK), List.of(postNumber)));
        }
        var small = new Lettering(regular.bestFor(address), sizes.address(), INK);
        parts.add(new Part(small, small.prose(address, ADDRESS_WIDTH)));
        var large = new Lettering(regular.bestFor(name), sizes.name(), INK);
        parts.add(new Part(large, large.words(name, ADDRESS_WIDTH)));
        return parts;
    }

    private static float height(List<Part> parts) {
        return ABOVE_NAME + parts.stream().map(Part::height).reduce(0f, Float::sum);
    }

    /** To the right of the window. */
    void sender(List<String> lines) {
        float below = y;
        y = ADDRESS_TOP;
        lines.forEach(line -> block("P", line, new Lettering(regular.bestFor(line), 10.5f, INK), SENDER_LEFT));
        y = below;
    }

    void title(String text) {
        y -= 6;
        block("H1", text, new Lettering(bold, 20, INK), LEFT);
        y -= 8;
    }

    void heading(String text) {
        y -= 10;
        block("H2", text, new Lettering(bold, 14, INK), LEFT);
        y -= 4;
    }

    void enclosed(String text) {
        page.line(LEFT, RIGHT, y, RULE);
        y -= 6;
        block("P", text, new Lettering(bold, 16, INK), LEFT);
        y -= 8;
        page.line(LEFT, RIGHT, y, RULE);
        y -= 8;
    }

    void text(String text) {
        block("P", text, new Lettering(regular, 12, INK), LEFT);
        y -= 8;
    }

    private void block(String type, String text, Lettering lettering, float left) {
        var tag = page.tag(type);
        for (var line : lettering.prose(text, RIGHT - left)) {
            y -= lettering.leading();
            page.write(tag, line, lettering, left, y + (lettering.leading() - lettering.size()) / 2);
        }
    }

    private static float mm(float length) {
        return length * 72 / 25.4f;
    }
}
