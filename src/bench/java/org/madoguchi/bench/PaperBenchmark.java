package org.madoguchi.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.madoguchi.bench.Comparison.Round;
import org.madoguchi.bench.Papers.Paper;
import org.madoguchi.bench.Seconds.Task;
import org.madoguchi.e2e.BrowserOnThisMachine;
import org.springframework.web.util.HtmlUtils;

/**
 * Each kind of PDF, by what the cores spend on it, and how large it is. The browser that prints a page of the same words
 * is kept open, and has no typeface to fetch.
 */
final class PaperBenchmark implements Measurement {

    private static final int ROUNDS = 5;

    /** Of each kind, because what the compiler spends would else be counted as the first kind's. */
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private static final Duration ROUND = Duration.ofSeconds(2);

    @Override
    public List<Comparison> run() throws Exception {
        var papers = new Papers();
        var information = papers.information();
        for (var paper : papers.others()) {
            Cores.secondsOfEach(WARM_UP, paper.plain()::get);
        }
        var comparisons = new ArrayList<>(List.of(againstChromium(information)));
        for (var other : papers.others()) {
            comparisons.add(new Comparison(other.name(), information.name(), Unit.PER_SECOND,
                    rounds(other.plain()::get, information.plain()::get)));
        }
        Stream.concat(Stream.of(information), papers.others().stream()).map(PaperBenchmark::size).forEach(comparisons::add);
        return comparisons;
    }

    private static Comparison againstChromium(Paper paper) throws Exception {
        var html = sameWords(paper.plain().get());
        try (Browser chromium = BrowserOnThisMachine.launch(); Page page = chromium.newPage()) {
            return new Comparison(paper.name() + "; at least 200/s", "Chromium, kept open; 0.04 at most",
                    Unit.PER_SECOND, rounds(paper.plain()::get, () -> print(page, html)));
        }
    }

    private static void print(Page page, String html) {
        page.setContent(html);
        page.pdf(new Page.PdfOptions().setFormat("A4").setTagged(true));
    }

    private static String sameWords(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).lines()
                    .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
                    .collect(Collectors.joining("\n", "<!doctype html><html lang=ja><meta charset=utf-8><title>PDF</title>", "</html>"));
        }
    }

    private static List<Round> rounds(Task measured, Task against) throws Exception {
        Cores.secondsOfEach(WARM_UP, measured);
        Cores.secondsOfEach(ROUND, against);
        var rounds = new ArrayList<Round>();
        while (rounds.size() < ROUNDS) {
            rounds.add(new Round(Cores.secondsOfEach(ROUND, measured), Cores.secondsOfEach(ROUND, against)));
        }
        return rounds;
    }

    private static Comparison size(Paper paper) {
        return new Comparison("size: " + paper.name() + "; under 90 KB", "with a rare name", Unit.KILOBYTES,
                List.of(new Round(paper.plain().get().length, paper.rare().get().length)));
    }
}
