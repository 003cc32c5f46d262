package org.madoguchi.home;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.ExcelTable;
import org.madoguchi.home.HistoryPage.Look;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The access history as a table, each line with its receipt. */
@Component
class HistoryCsv {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final MessageSource words;

    HistoryCsv(MessageSource words) {
        this.words = words;
    }

    byte[] of(List<Look> looks, Locale locale) {
        var table = new ExcelTable()
                .line(Stream.of("at", "capacity", "name", "staff", "aspect", "reason", "receipt")
                        .map(column -> word("column." + column, locale)).toList());
        looks.forEach(look -> table.line(line(look, locale)));
        return table.file();
    }

    private List<@Nullable Object> line(Look look, Locale locale) {
        return Arrays.asList(
                AT.format(look.at()),
                word("capacity." + look.capacity(), locale),
                look.name() == null ? null : look.name().written(),
                look.staffNumber(),
                word("aspect." + look.aspect(), locale),
                look.reason() == null ? null : words.getMessage("assistance.reason." + look.reason(), null, locale),
                look.receipt());
    }

    private String word(String key, Locale locale) {
        return words.getMessage("home.history." + key, null, locale);
    }
}
