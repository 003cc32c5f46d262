package org.madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word that a person reads stands in i18n/, once per language, and is used. */
class WordsTests {

    private static final Path WORDS = Path.of("i18n");
    private static final String EASY = "_ja__yasashii.properties";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path JAVA = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*)\"|'((?:[^'\\\\]++|\\\\.)*)'|#\\{([\\w.-]+)");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    static Stream<Path> japaneseFiles() throws IOException {
        return filesIn(WORDS, ".properties").filter(file -> !file.getFileName().toString().contains("_"));
    }

    @ParameterizedTest
    @MethodSource("japaneseFiles")
    void everyKeyIsThereInEnglishWithTheSamePlaceholders(Path japanese) {
        assertThat(placeholders(english(japanese))).isEqualTo(placeholders(japanese));
    }

    static Stream<Path> easyFiles() throws IOException {
        return filesIn(WORDS, EASY);
    }

    /** What やさしい日本語 lacks is said in Japanese, so it need not have every key. */
    @ParameterizedTest
    @MethodSource("easyFiles")
    void everyKeyInEasyJapaneseIsThereInJapaneseWithTheSamePlaceholders(Path easy) {
        assertThat(placeholders(japanese(easy)).entrySet()).containsAll(placeholders(easy).entrySet());
    }

    @ParameterizedTest
    @MethodSource("japaneseFiles")
    void everyKeyBeginsWithTheNameOfItsModule(Path japanese) {
        var module = japanese.getFileName().toString().replace(".properties", ".");
        assertThat(read(japanese).keySet()).allSatisfy(key -> assertThat(key).startsWith(module));
    }

    @Test
    void noKeyIsUnusedAndNoneIsMissing() throws IOException {
        var literals = Stream.concat(filesIn(TEMPLATES, ".html"), filesIn(JAVA, ".java"))
                .flatMap(file -> Stream.concat(literals(file), beginnings(file))).collect(Collectors.toSet());
        var keys = japaneseFiles().flatMap(file -> read(file).keySet().stream()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys).as("unused").allMatch(key -> isUsed(key, literals));

        var modules = japaneseFiles().map(file -> file.getFileName().toString().replace(".properties", "")).toList();
        var asked = filesIn(TEMPLATES, ".html").flatMap(WordsTests::askedFor).collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).as("missing").allMatch(key -> modules.contains(key.split("\\.")[0]) && keys.contains(key));
    }

    /** A literal that ends in a dot is the beginning of keys that end in the name of a value. */
    private static boolean isUsed(String key, Set<String> literals) {
        return literals.contains(key)
                || literals.stream().anyMatch(part -> part.endsWith(".") && part.length() > 4 && key.startsWith(part));
    }

    @Test
    void templatesHoldNoWords() throws IOException {
        assertThat(filesIn(TEMPLATES, ".html").flatMap(WordsTests::words)).isEmpty();
    }

    @Test
    void javaHoldsNoJapaneseWords() throws IOException {
        assertThat(filesIn(JAVA, ".java").flatMap(file -> literals(file).map(word -> file + ": " + word)))
                .noneMatch(literal -> JAPANESE.matcher(literal).find());
    }

    /** {@code |certificate.stage.${stage}|} begins keys that end in a stage. */
    private static Stream<String> beginnings(Path template) {
        return Pattern.compile("\\|([a-z][\\w.-]*\\.)\\$\\{").matcher(text(template)).results().map(match -> match.group(1));
    }

    private static Stream<String> words(Path template) {
        var page = Jsoup.parse(text(template), Parser.xmlParser());
        return page.select("*").stream().flatMap(element -> element.textNodes().stream().map(TextNode::getWholeText))
                .map(text -> text.replaceAll("(?s)\\[[\\[(].*?[)\\]]\\]", ""))
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .map(text -> template + ": " + text.strip());
    }

    private static Stream<String> askedFor(Path template) {
        return Pattern.compile("#\\{([a-z][\\w-]*(?:\\.[\\w-]+)+)[}(]").matcher(text(template)).results().map(match -> match.group(1));
    }

    private static Stream<String> literals(Path file) {
        return LITERAL.matcher(withoutComments(file)).results()
                .map(match -> Stream.of(match.group(1), match.group(2), match.group(3)).filter(g -> g != null).findFirst().orElse(""))
                .flatMap(literal -> Stream.concat(Stream.of(literal), LITERAL.matcher(literal).results()
                        .map(match -> Stream.of(match.group(2), match.group(3)).filter(g -> g != null).findFirst().orElse(""))));
    }

    private static String withoutComments(Path file) {
        return text(file).replaceAll("(?s)/\\*.*?\\*/|<!--.*?-->", "").replaceAll("(?m)^\\s*//.*$", "");
    }

    private static Map<String, Set<String>> placeholders(Path file) {
        return read(file).entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey,
                entry -> PLACEHOLDER.matcher(entry.getValue()).results().map(m -> m.group(1)).collect(Collectors.toSet()),
                (one, other) -> one,
                TreeMap::new));
    }

    private static Path japanese(Path easy) {
        return easy.resolveSibling(easy.getFileName().toString().replace(EASY, ".properties"));
    }

    private static Path english(Path japanese) {
        return japanese.resolveSibling(japanese.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Stream<Path> filesIn(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(ending)).toList()).stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
