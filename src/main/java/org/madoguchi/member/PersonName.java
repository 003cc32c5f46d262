package org.madoguchi.member;

/** A name as received: never normalised, because NFC and NFKC turn some kanji of names into others. */
public record PersonName(String written, String kana) {

    /** Empty on purpose, because a log file is no place for it. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
