package org.madoguchi.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a feed by the rules of RFC 4180 letter after letter, without a word of the code that it checks. */
final class PlainReader {

    private PlainReader() {}

    /** Each row by header. */
    static List<Map<String, String>> rows(byte[] bytes, Charset charset) throws CharacterCodingException {
        var lines = lines(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replaceFirst("^\uFEFF", ""));
        var header = lines.removeFirst();
        return lines.stream().map(line -> {
            if (line.size() != header.size()) {
                throw new IllegalArgumentException(line.size() + " fields under " + header.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int n = 0; n < header.size(); n++) {
                row.put(header.get(n), line.get(n));
            }
            return row;
        }).toList();
    }

    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int n = 0; n <= text.length(); n++) {
            char c = n == text.length() ? '\n' : text.charAt(n);
            if (quoted) {
                if (n == text.length()) {
                    throw new IllegalArgumentException("a quote never closed");
                }
                if (c != '"') {
                    field.append(c);
                } else if (n + 1 < text.length() && text.charAt(n + 1) == '"') {
                    field.append(text.charAt(++n));
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty() && !wasQuoted) {
                quoted = true;
                wasQuoted = true;
            } else if (c == ',' || c == '\n' || c == '\r') {
                boolean empty = line.isEmpty() && field.isEmpty() && !wasQuoted && c != ',';
                if (!empty) {
                    line.add(field.toString());
                }
                field.setLength(0);
                wasQuoted = false;
                if (c != ',') {
                    if (!line.isEmpty()) {
                        lines.add(line);
                    }
                    line = new ArrayList<>();
                }
            } else if (wasQuoted) {
                throw new IllegalArgumentException("text behind a quote");
            } else {
                field.append(c);
            }
        }
        return lines;
    }
}
