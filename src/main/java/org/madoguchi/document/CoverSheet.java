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
    private static final List<Float> ADDRESS_SIZES = List.of(11f, 10f, 9f, 8f);
    private static final float SENDER_LEFT = mm(122);
    private static final float WIDTH = TaggedPage.WIDTH - 2 * LEFT;
    private static final float RIGHT = LEFT + WIDTH;
    private static final float FOLD = TaggedPage.HEIGHT / 3;

    private static final Color INK = new Color(0x1A, 0x1A, 0x1C);
    private static final Color RULE = new Color(0x94, 0x94, 0x94);

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
        var size = ADDRESS_SIZES.stream()
                .filter(each -> height(lines(postNumber, address, name, each), each) <= ADDRESS_HEIGHT)
                .findFirst().orElseGet(ADDRESS_SIZES::getLast);
        float baseline = ADDRESS_TOP - size;
        for (var part : lines(postNumber, address, name, size)) {
            var lettering = new Lettering(regular.bestFor(String.join("", part)), size, INK);
            var tag = page.tag("P");
            for (var line : part) {
                page.write(tag, line, lettering, LEFT, baseline);
                baseline -= size * ADDRESS_LEADING;
            }
        }
    }

    private List<List<String>> lines(@Nullable String postNumber, String address, String name, float size) {
        var parts = new ArrayList<List<String>>();
        if (postNumber != null) {
            parts.add(List.of(postNumber));
        }
        parts.add(new Lettering(regular.bestFor(address), size, INK).prose(address, ADDRESS_WIDTH));
        parts.add(new Lettering(regular.bestFor(name), size, INK).words(name, ADDRESS_WIDTH));
        return parts;
    }

    private static float height(List<List<String>> parts, float size) {
        return parts.stream().mapToInt(List::size).sum() * size * ADDRESS_LEADING;
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
