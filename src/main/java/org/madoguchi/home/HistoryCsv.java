package org.madoguchi.home;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.madoguchi.home.HistoryPage.Look;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The access history as a table, each line with its receipt. With a byte order mark, for Excel in Japanese. */
@Component
class HistoryCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final MessageSource words;

    HistoryCsv(MessageSource words) {
        this.words = words;
    }

    byte[] of(List<Look> looks, Locale locale) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(Stream.of("at", "capacity", "name", "staff", "aspect", "reason", "receipt")
                    .map(column -> word("column." + column, locale)).toList());
            looks.forEach(look -> csv.writeRecord(line(look, locale)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> line(Look look, Locale locale) {
        return List.of(
                AT.format(look.at()),
                word("capacity." + look.capacity(), locale),
                look.name() == null ? "" : look.name().written(),
                look.staffNumber() == null ? "" : look.staffNumber().toString(),
                word("aspect." + look.aspect(), locale),
                look.reason() == null ? "" : words.getMessage("assistance.reason." + look.reason(), null, locale),
                look.receipt());
    }

    private String word(String key, Locale locale) {
        return words.getMessage("home.history." + key, null, locale);
    }
}
