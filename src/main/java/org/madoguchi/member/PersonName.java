package org.madoguchi.member;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name as received: never normalised, because NFC and NFKC turn some kanji of names into others. */
public record PersonName(String written, String kana) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final String STARS = "＊＊";

    /** The first letter of each part of the kana, and always as many stars for the rest: サ＊＊　タ＊＊. */
    public String maskedKana() {
        return SPACES.splitAsStream(kana)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + STARS)
                .collect(Collectors.joining("\u3000"));
    }

    /** Empty on purpose, because a log file is no place for it. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
