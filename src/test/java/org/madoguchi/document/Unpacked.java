package org.madoguchi.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.jspecify.annotations.Nullable;

/** Every string of a PDF, every stream of it unpacked, and the file itself: what somebody finds who takes it apart. */
final class Unpacked {

    private final String bytes;

    private Unpacked(String bytes) {
        this.bytes = bytes;
    }

    static Unpacked of(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf); var bytes = new ByteArrayOutputStream()) {
            bytes.write(pdf);
            unpack(document.getDocument().getTrailer(), bytes);
            for (var key : document.getDocument().getXrefTable().keySet()) {
                unpack(document.getDocument().getObjectFromPool(key).getObject(), bytes);
            }
            for (var page : document.getPages()) {
                for (var token : new PDFStreamParser(page).parse()) {
                    unpack(token instanceof COSBase object ? object : null, bytes);
                }
            }
            return new Unpacked(bytes.toString(ISO_8859_1));
        }
    }

    boolean holds(String text) {
        return Stream.of(UTF_8, UTF_16BE).anyMatch(encoding -> bytes.contains(raw(text, encoding)));
    }

    /** Whether these digits stand there one after the other, in half or full width, whatever separates them. */
    boolean holdsDigits(String digits) {
        var written = Pattern.compile(digits.chars().mapToObj(digit -> "[" + (char) digit + (char) (digit - '0' + '０') + "]")
                .collect(Collectors.joining("[\\s\\p{Z}\\p{Pd}\\p{Po}－ーｰ]{0,2}")));
        return readings().anyMatch(text -> written.matcher(text).find());
    }

    /** A string in UTF-16 may begin at an even place or at an odd one. */
    private Stream<String> readings() {
        var raw = bytes.getBytes(ISO_8859_1);
        return Stream.of(bytes, new String(raw, UTF_8), new String(raw, UTF_16BE),
                new String(raw, 1, raw.length - 1, UTF_16BE));
    }

    private static String raw(String text, Charset encoding) {
        return new String(text.getBytes(encoding), ISO_8859_1);
    }

    private static void unpack(@Nullable COSBase object, OutputStream bytes) throws IOException {
        if (object instanceof COSString string) {
            bytes.write(string.getBytes());
        }
        if (object instanceof COSArray array) {
            for (var each : array) {
                unpack(each, bytes);
            }
        }
        if (object instanceof COSDictionary dictionary) {
            for (var each : dictionary.getValues()) {
                unpack(each, bytes);
            }
        }
        if (object instanceof COSStream stream) {
            stream.createInputStream().transferTo(bytes);
        }
    }
}
