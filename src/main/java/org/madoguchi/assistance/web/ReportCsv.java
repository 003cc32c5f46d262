package org.madoguchi.assistance.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.CallReport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report as a table, with its totals. With a byte order mark, for Excel in Japanese. */
@Component
class ReportCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MessageSource words;

    ReportCsv(MessageSource words) {
        this.words = words;
    }

    byte[] of(CallReport report, Locale locale) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(head(report, locale));
            report.reasons().forEach(reason -> csv.writeRecord(line(report, reason, locale)));
            csv.writeRecord(totals(report, locale));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> head(CallReport report, Locale locale) {
        var line = new ArrayList<String>();
        line.add(word("assistance.reason", locale));
        report.answers().forEach(answer -> line.add(word("standing.answer." + answer + ".short", locale)));
        line.add(word("assistance.report.total", locale));
        return line;
    }

    private List<String> line(CallReport report, CallReason reason, Locale locale) {
        var line = new ArrayList<String>();
        line.add(word("assistance.reason." + reason, locale));
        report.answers().forEach(answer -> line.add(String.valueOf(report.count(reason, answer))));
        line.add(String.valueOf(report.of(reason)));
        return line;
    }

    private List<String> totals(CallReport report, Locale locale) {
        var line = new ArrayList<String>();
        line.add(word("assistance.report.total", locale));
        report.answers().forEach(answer -> line.add(String.valueOf(report.of(answer))));
        line.add(String.valueOf(report.total()));
        return line;
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
