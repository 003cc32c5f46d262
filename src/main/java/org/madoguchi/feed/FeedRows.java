package org.madoguchi.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;

/** Reads a feed row by row (RFC 4180). */
final class FeedRows {

    /** Characters of one field; a quote that is never closed ends there at the latest. */
    private static final int LONGEST_FIELD = 1 << 18;

    private final FeedProblems problems;

    FeedRows(FeedProblems problems) {
        this.problems = problems;
    }

    interface Sink {
        void accept(FeedRow row) throws IOException;
    }

    /** @throws FeedRefused where the header is wrong, or there is nothing behind it */
    void read(Reader text, Sink sink) throws IOException {
        var handler = new CsvLine.Handler();
        try (var lines = csv().build(handler, text).iterator()) {
            if (!lines.hasNext()) {
                problems.add(FeedReason.NO_HEADER);
                problems.refuseIfAny();
            }
            var header = FeedHeader.of(lines.next(), problems);
            if (!lines.hasNext()) {
                problems.add(FeedReason.NO_ROWS);
            }
            while (lines.hasNext()) {
                read(lines.next(), header, sink);
            }
        } catch (CsvParseException malformed) {
            if (malformed.getCause() != null) {
                // Not the text's fault.
                throw malformed;
            }
            problems.add(handler.newest(), (String) null, FeedReason.MALFORMED_QUOTES);
        }
        problems.refuseIfAny();
    }

    private void read(CsvLine line, FeedHeader header, Sink sink) throws IOException {
        var row = header.row(line);
        if (line.bareQuote()) {
            problems.add(line.number(), (String) null, FeedReason.MALFORMED_QUOTES);
        } else if (row == null) {
            problems.add(line.number(), (String) null, FeedReason.FIELD_COUNT);
        } else {
            sink.accept(row);
        }
    }

    private static CsvReader.CsvReaderBuilder csv() {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD);
    }
}
