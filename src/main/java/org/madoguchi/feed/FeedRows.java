package org.madoguchi.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.madoguchi.member.InsurerNumber;

/** Reads a feed row by row (RFC 4180). */
final class FeedRows {

    /** Characters of one field; a quote that is never closed ends there at the latest. */
    private static final int LONGEST_FIELD = 1 << 18;

    private static final int LINES_THAT_TELL = 1000;

    private final FeedProblems problems;

    FeedRows(FeedProblems problems) {
        this.problems = problems;
    }

    interface Sink {
        void accept(FeedRow row) throws IOException;

        /** A line that is no row, of which a problem was told. */
        default void acceptUnreadable(long line) throws IOException {}
    }

    /**
     * By the first row that tells; empty where none of the first ones does.
     *
     * @throws FeedRefused where the header is wrong
     */
    Optional<InsurerNumber> sender(Reader text) throws IOException {
        var handler = new CsvLine.Handler();
        try (var lines = csv().build(handler, text).iterator()) {
            if (!lines.hasNext()) {
                return Optional.empty();
            }
            var header = FeedHeader.of(lines.next(), problems);
            for (int n = 0; n < LINES_THAT_TELL && lines.hasNext(); n++) {
                var row = header.row(lines.next());
                if (row != null && FeedForm.INSURER.refuses(row.value(FeedColumn.INSURER_NUMBER)) == null) {
                    return Optional.of(InsurerNumber.of(row.value(FeedColumn.INSURER_NUMBER)));
                }
            }
            return Optional.empty();
        } catch (CsvParseException malformed) {
            return Optional.empty();
        }
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
            problems.add(handler.newest(), (String) null, FeedReason.UNREADABLE_REST);
        }
        problems.refuseIfAny();
    }

    private void read(CsvLine line, FeedHeader header, Sink sink) throws IOException {
        var row = header.row(line);
        if (line.bareQuote()) {
            problems.add(line.number(), (String) null, FeedReason.MALFORMED_QUOTES);
            sink.acceptUnreadable(line.number());
        } else if (row == null) {
            problems.add(line.number(), (String) null, FeedReason.FIELD_COUNT);
            sink.acceptUnreadable(line.number());
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
