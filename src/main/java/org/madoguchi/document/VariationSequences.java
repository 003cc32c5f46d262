package org.madoguchi.document;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The ideographic variation sequences that a font tells apart, those that it draws like the bare base included.
 * Source: OpenType specification, "cmap", subtable format 14.
 */
final class VariationSequences {

    private static final int CMAP = 0x636D6170;
    private static final int FORMAT = 14;

    private final Map<Integer, BitSet> basesBySelector = new HashMap<>();

    /** @throws IllegalArgumentException where it is no font */
    static VariationSequences of(ByteBuffer font) {
        var sequences = new VariationSequences();
        var cmap = table(font, CMAP);
        for (int i = 0; i < cmap.getShort(2); i++) {
            var subtable = from(cmap, cmap.getInt(4 + 8 * i + 4));
            if (subtable.getShort(0) == FORMAT) {
                sequences.read(subtable);
            }
        }
        return sequences;
    }

    boolean contain(int base, int selector) {
        return basesBySelector.getOrDefault(selector, new BitSet()).get(base);
    }

    private void read(ByteBuffer subtable) {
        for (int i = 0; i < subtable.getInt(6); i++) {
            int entry = 10 + 11 * i;
            var bases = basesBySelector.computeIfAbsent(codePoint(subtable, entry), selector -> new BitSet());
            readRanges(from(subtable, subtable.getInt(entry + 3)), subtable.getInt(entry + 3), bases);
            readMappings(from(subtable, subtable.getInt(entry + 7)), subtable.getInt(entry + 7), bases);
        }
    }

    /** Ranges of bases whose sequence looks like the base: first code point and how many follow it. */
    private static void readRanges(ByteBuffer ranges, int offset, BitSet bases) {
        for (int i = 0; offset != 0 && i < ranges.getInt(0); i++) {
            int first = codePoint(ranges, 4 + 4 * i);
            bases.set(first, first + Byte.toUnsignedInt(ranges.get(4 + 4 * i + 3)) + 1);
        }
    }

    /** Bases whose sequence has a glyph of its own: code point and glyph. */
    private static void readMappings(ByteBuffer mappings, int offset, BitSet bases) {
        for (int i = 0; offset != 0 && i < mappings.getInt(0); i++) {
            bases.set(codePoint(mappings, 4 + 5 * i));
        }
    }

    private static ByteBuffer table(ByteBuffer font, int tag) {
        for (int i = 0; i < font.getShort(4); i++) {
            if (font.getInt(12 + 16 * i) == tag) {
                return from(font, font.getInt(12 + 16 * i + 8));
            }
        }
        throw new IllegalArgumentException("Not a font: it has no cmap table");
    }

    private static ByteBuffer from(ByteBuffer bytes, int offset) {
        return bytes.slice(offset, bytes.limit() - offset);
    }

    private static int codePoint(ByteBuffer bytes, int at) {
        return Byte.toUnsignedInt(bytes.get(at)) << 16 | Short.toUnsignedInt(bytes.getShort(at + 1));
    }
}
