package org.madoguchi.assistance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.CallReport;
import org.madoguchi.document.ExcelTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The report as a table, with its totals. */
@Component
class ReportCsv {

    private final MessageSource words;

    ReportCsv(MessageSource words) {
        this.words = words;
    }

    byte[] of(CallReport report, Locale locale) {
        var table = new ExcelTable().line(head(report, locale));
        report.reasons().forEach(reason -> table.line(line(report, reason, locale)));
        return table.line(totals(report, locale)).file();
    }

    private List<String> head(CallReport report, Locale locale) {
        var line = new ArrayList<String>();
        line.add(word("assistance.reason", locale));
        report.answers().forEach(answer -> line.add(word("standing.answer." + answer + ".short", locale)));
        line.add(word("assistance.report.total", locale));
        return line;
    }

    private List<Object> line(CallReport report, CallReason reason, Locale locale) {
        var line = new ArrayList<Object>();
        line.add(word("assistance.reason." + reason, locale));
        report.answers().forEach(answer -> line.add(report.count(reason, answer)));
        line.add(report.of(reason));
        return line;
    }

    private List<Object> totals(CallReport report, Locale locale) {
        var line = new ArrayList<Object>();
        line.add(word("assistance.report.total", locale));
        report.answers().forEach(answer -> line.add(report.of(answer)));
        line.add(report.total());
        return line;
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }
}
