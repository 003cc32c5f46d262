package org.madoguchi.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV that opens rightly in Japanese Excel: in UTF-8 with a byte order mark, its lines ended by CR and LF, and
 * without a text that Excel would calculate.
 */
public final class ExcelTable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** What Excel takes for the beginning of a formula: {@code = + - @} of both widths, a tab, the end of a line. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private final List<List<String>> lines = new ArrayList<>();

    /** Adds a line; a null is an empty cell, and only a {@link Number} may begin with a sign. */
    public ExcelTable line(List<? extends @Nullable Object> cells) {
        lines.add(cells.stream().map(ExcelTable::written).toList());
        return this;
    }

    /** All lines so far, as a file. */
    public byte[] file() {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An apostrophe in front, as Excel itself has it, keeps a text from being a formula. */
    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number -> number.toString();
            default -> FORMULA.matcher(cell.toString()).replaceFirst("'$0");
        };
    }
}
