package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A feed as it can come out of a broken pipe, an editor, a spreadsheet or a bad disk. The same seed breaks it in the same way. */
final class MutatedFeed {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final List<String> SNIPPETS = List.of(
            "\"", "\"\"", "\"\n\"", ",", ",,", "\n", "\r", "\r\n", "\n\n", "\u0000", "\uFEFF", "\u0085", "\u2028", "\t", "\\", "\\.\n",
            "\\N", "'", "𠮷", "か\u3099", "９", "123456789018", "99991231", "x".repeat(400), "x".repeat(300_000));

    private final Random random;

    MutatedFeed(long seed) {
        random = new Random(seed);
    }

    byte[] of(String feed) {
        var bytes = feed.getBytes(UTF_8);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            bytes = random.nextInt(5) < 2 ? brokenBytes(bytes) : brokenRows(bytes);
        }
        return bytes;
    }

    private byte[] brokenBytes(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        int until = Math.min(bytes.length, at + 1 + random.nextInt(20));
        var part = Arrays.copyOfRange(bytes, at, until);
        return switch (random.nextInt(9)) {
            case 0 -> replaced(bytes, at, at + 1, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> replaced(bytes, at, at + 1, (byte) random.nextInt(256));
            case 2 -> replaced(bytes, at, until);
            case 3 -> replaced(bytes, at, at, part);
            case 4 -> replaced(replaced(bytes, at, until), random.nextInt(bytes.length - part.length + 1), -1, part);
            case 5 -> Arrays.copyOf(bytes, at);
            case 6 -> replaced(bytes, at, bytes.length, new String(bytes, at, bytes.length - at, UTF_8).getBytes(WINDOWS_31J));
            default -> replaced(bytes, at, at, SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(UTF_8));
        };
    }

    /** @param until -1 for nothing to be taken away */
    private static byte[] replaced(byte[] bytes, int from, int until, byte... by) {
        int rest = until < 0 ? from : until;
        var out = new byte[from + by.length + bytes.length - rest];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(by, 0, out, from, by.length);
        System.arraycopy(bytes, rest, out, from + by.length, bytes.length - rest);
        return out;
    }

    private byte[] brokenRows(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        return switch (random.nextInt(12)) {
            case 0 -> text.replace("\n", "\r\n").getBytes(ISO_8859_1);
            case 1 -> text.replace("\n", "\r").getBytes(ISO_8859_1);
            case 2 -> new String(bytes, UTF_8).getBytes(WINDOWS_31J);
            case 3 -> ("\u00EF\u00BB\u00BF" + text).getBytes(ISO_8859_1);
            case 4 -> shuffledColumns(text).getBytes(ISO_8859_1);
            default -> lines(text).getBytes(ISO_8859_1);
        };
    }

    private String lines(String text) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.size() < 4) {
            return text;
        }
        int one = 1 + random.nextInt(lines.size() - 2);
        int other = 1 + random.nextInt(lines.size() - 2);
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.add(one, "");
            case 4 -> lines.set(one, fields(lines.get(one), fields -> Collections.swap(fields, at(fields), at(fields))));
            case 5 -> lines.set(one, fields(lines.get(one), fields -> fields.set(at(fields), "")));
            case 6 -> lines.set(one, fields(lines.get(one), fields -> fields.replaceAll(field -> "\"" + field + "\"")));
            default -> {
                var from = lines.get(other).split(",", -1);
                lines.set(one, fields(lines.get(one), fields -> {
                    int at = at(fields);
                    fields.set(at, from[Math.min(at, from.length - 1)]);
                }));
            }
        }
        return String.join("\n", lines);
    }

    private int at(List<String> fields) {
        return random.nextInt(fields.size());
    }

    private static String fields(String line, java.util.function.Consumer<List<String>> change) {
        var fields = new ArrayList<>(Arrays.asList(line.split(",", -1)));
        change.accept(fields);
        return String.join(",", fields);
    }

    private String shuffledColumns(String text) {
        long seed = random.nextLong();
        UnaryOperator<String> shuffled = line -> fields(line, fields -> Collections.shuffle(fields, new Random(seed)));
        return String.join("\n", Arrays.stream(text.split("\n", -1)).map(line -> line.isEmpty() ? line : shuffled.apply(line)).toList());
    }
}
