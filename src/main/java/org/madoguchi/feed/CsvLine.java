package org.madoguchi.feed;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV.
 *
 * @param number the line on which it starts, from 1
 * @param fields all, or the first ones where there are more than any header has
 * @param bareQuote whether a quote stands in a field without quotes, which RFC 4180 forbids
 */
record CsvLine(long number, List<String> fields, boolean bareQuote) {

    /** Room for columns that nobody knows, so that their names can be told; a line of commas takes no more. */
    private static final int MOST_FIELDS = 2 * FeedColumn.values().length;

    boolean whole() {
        return fields.size() < MOST_FIELDS;
    }

    /** Collects one after the other. */
    static final class Handler extends AbstractBaseCsvCallbackHandler<CsvLine> {

        private List<String> fields = new ArrayList<>();
        private boolean bareQuote;

        /** The line on which the newest record starts, be it well formed or not. */
        long newest() {
            return getStartingLineNumber();
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            fields = new ArrayList<>(FeedColumn.values().length);
            bareQuote = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (fields.size() == MOST_FIELDS) {
                return;
            }
            var field = new String(buffer, offset, length);
            fields.add(field);
            bareQuote |= !quoted && field.indexOf('"') >= 0;
        }

        @Override
        protected @Nullable CsvLine buildRecord() {
            return new CsvLine(getStartingLineNumber(), fields, bareQuote);
        }
    }
}
