package org.madoguchi.assistance.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.OpenPosting;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The addresses as a table, for labels. With a byte order mark, for Excel in Japanese. */
@Component
class PostingsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    /** What Excel takes for the beginning of a formula: {@code = + - @} of both widths, a tab, the end of a line. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private final MessageSource words;

    PostingsCsv(MessageSource words) {
        this.words = words;
    }

    byte[] of(List<OpenPosting> postings, Locale locale) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(Stream.of("number", "post-number", "address", "name", "document", "asked-at", "asked-by")
                    .map(column -> word("column." + column, locale)).toList());
            postings.forEach(posting -> csv.writeRecord(line(posting, locale)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> line(OpenPosting posting, Locale locale) {
        var member = posting.member();
        return List.of(
                String.valueOf(posting.number()),
                postNumber(member.postNumber(), locale),
                cell(member.address()),
                cell(member.name().written()),
                word("document." + posting.document(), locale),
                AT.format(posting.askedAt().atZone(Japan.ZONE)),
                String.valueOf(posting.askedBy()));
    }

    /** Behind its sign, without which 0010012 were a number and 012-2026 a month. */
    private String postNumber(@Nullable String postNumber, Locale locale) {
        return postNumber == null
                ? ""
                : words.getMessage("assistance.posting.post-number", new Object[] {postNumber}, locale);
    }

    /** An apostrophe in front, as Excel itself has it, keeps a text from being a formula. */
    private static String cell(@Nullable String text) {
        return text == null ? "" : FORMULA.matcher(text).replaceFirst("'$0");
    }

    private String word(String key, Locale locale) {
        return words.getMessage("assistance.posting." + key, null, locale);
    }
}
