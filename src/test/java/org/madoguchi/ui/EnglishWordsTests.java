package org.madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers of English are told has the one name that the glossary gives it. */
class EnglishWordsTests {

    private static final String SECTION = "## What readers are told in English";
    private static final TreeMap<String, String> WORDS = new TreeMap<>();

    @BeforeAll
    static void readTheWords() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("i18n"), "*_en.properties")) {
            for (var file : files) {
                var words = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                words.stringPropertyNames().forEach(key -> WORDS.put(key, words.getProperty(key)));
            }
        }
    }

    static Stream<Name> names() throws IOException {
        var glossary = Files.readString(Path.of("src/docs/glossary.md"));
        return glossary.substring(glossary.indexOf(SECTION)).lines().filter(line -> line.startsWith("|")).skip(2).map(Name::of);
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingHasASecondName(Name name) {
        assertThat(WORDS.entrySet().stream().filter(word -> !name.wrongIn(word.getValue()).isEmpty())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theJapaneseNameInBracketsStandsBehindTheEnglishOne(Name name) {
        assertThat(WORDS.entrySet().stream().filter(word -> !name.beforeBrackets(word.getValue()).stream().allMatch(name::ends))).isEmpty();
    }

    @Test
    void aSecondNameAMissingArticleAndAWrongCapitalAreFound() {
        var desk = Name.of("| 受付 | reception desk; reception staff | reception |");
        assertThat(desk.wrongIn("Show it at the reception.")).containsExactly("reception");
        assertThat(desk.wrongIn("Reception desk. Tell the reception staff at the reception desk.")).isEmpty();
        var card = Name.of("| マイナ保険証 | insurance card (as an) | as insurance card |");
        assertThat(card.wrongIn("It works as insurance card")).containsExactly("as insurance card");
        assertThat(card.wrongIn("It works as an insurance card")).isEmpty();
        var paper = Name.of("| 資格確認書 | eligibility confirmation | Eligibility Confirmation |");
        assertThat(paper.wrongIn("The Eligibility Confirmation")).containsExactly("Eligibility Confirmation");
        assertThat(paper.beforeBrackets("The certificate (資格確認書)")).singleElement().satisfies(before -> assertThat(paper.ends(before)).isFalse());
    }

    @Test
    void apostrophesAndQuotationMarksAreThoseOfABook() {
        assertThat(WORDS.entrySet().stream().filter(word -> word.getValue().replace("(\")", "").matches("(?s).*['\"].*"))).isEmpty();
    }

    /** A row of the glossary: what a thing is told as, and never. */
    record Name(String japanese, List<String> told, List<String> never) {

        static Name of(String row) {
            var cells = row.split("\\|", -1);
            return new Name(cells[1].strip(), parts(cells[2].replaceAll("\\(.*?\\)", ""), ";"), parts(cells[3], ","));
        }

        private static List<String> parts(String cell, String between) {
            return Arrays.stream(cell.split(between)).map(String::strip).filter(part -> !part.isEmpty()).toList();
        }

        List<String> wrongIn(String text) {
            return never.stream().filter(wrong -> Pattern.compile("\\b" + wrong + "\\b").matcher(without(wrong, text)).find()).toList();
        }

        /** What is part of the name itself is no wrong name: reception, in reception desk. */
        private String without(String wrong, String text) {
            var rest = text;
            for (var right : told) {
                rest = right.toLowerCase(Locale.ROOT).contains(wrong.toLowerCase(Locale.ROOT)) ? anyCapital(right).matcher(rest).replaceAll("") : rest;
            }
            return rest;
        }

        /** 資格確認書の交付申請書 begins with a 資格確認書; 有効期限通知書 is no 有効期限. */
        List<String> beforeBrackets(String text) {
            return Pattern.compile(" \\(" + japanese + "(?=[),の])").matcher(text).results()
                    .map(bracket -> text.substring(0, bracket.start())).toList();
        }

        boolean ends(String before) {
            return told.stream().anyMatch(name -> anyCapital(name + "$").matcher(before).find());
        }

        private static Pattern anyCapital(String name) {
            return Pattern.compile("(?i:" + name.charAt(0) + ")" + name.substring(1));
        }
    }
}
