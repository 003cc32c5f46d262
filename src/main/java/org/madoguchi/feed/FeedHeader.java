package org.madoguchi.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.IndividualNumber;

/** Which column stands where. */
final class FeedHeader {

    /** MyNumber, Individual Number, 個人番号, マイナンバー. */
    private static final Pattern INDIVIDUAL_NUMBER = Pattern.compile(
            "my[ _-]?number|individual[ _-]?number|\u500B\u4EBA\u756A\u53F7|\u30DE\u30A4\u30CA\u30F3\u30D0\u30FC",
            Pattern.CASE_INSENSITIVE);

    /**
     * What every row has somewhere, such as a birthdate, and no name of a column: where the end of the header's line is lost,
     * or a quote swallows it, a row stands in the header.
     */
    private static final Pattern VALUE = Pattern.compile(
            "[0-9]{4}|\\p{Cntrl}|^.{61}", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private final List<FeedColumn> columns;

    private FeedHeader(List<FeedColumn> columns) {
        this.columns = columns;
    }

    /** @throws FeedRefused where it is no header, or not one of a feed */
    static FeedHeader of(CsvLine line, FeedProblems problems) {
        if (line.fields().stream().noneMatch(field -> FeedColumn.headed(field) != null)) {
            // Then it is likely a row, and nothing of a row may stand in a report.
            problems.add(line.number(), (String) null, FeedReason.NO_HEADER);
            problems.refuseEvenOne();
        }
        var columns = new ArrayList<FeedColumn>();
        boolean names = line.whole() && line.fields().stream().noneMatch(field -> VALUE.matcher(field).find());
        for (var field : line.fields()) {
            var column = FeedColumn.headed(field);
            if (column == null) {
                unknown(field, names, line.number(), problems);
            } else if (columns.contains(column)) {
                problems.add(line.number(), column, FeedReason.REPEATED_COLUMN);
            } else {
                columns.add(column);
            }
        }
        EnumSet.allOf(FeedColumn.class).stream()
                .filter(column -> column.required() && !columns.contains(column))
                .forEach(column -> problems.add(line.number(), column, FeedReason.MISSING_COLUMN));
        problems.refuseEvenOne();
        return new FeedHeader(columns);
    }

    /** Null where the line has more or fewer fields than the header. */
    @Nullable FeedRow row(CsvLine line) {
        if (line.fields().size() != columns.size()) {
            return null;
        }
        var row = new FeedRow(line.number());
        for (int n = 0; n < columns.size(); n++) {
            row.put(columns.get(n), line.fields().get(n));
        }
        return row;
    }

    /** @param names whether all fields of the line may be names of columns */
    private static void unknown(String field, boolean names, long line, FeedProblems problems) {
        boolean individual = IndividualNumber.appearsIn(field);
        problems.add(line, names && !individual ? field : null,
                individual || INDIVIDUAL_NUMBER.matcher(field).find()
                        ? FeedReason.INDIVIDUAL_NUMBER
                        : FeedReason.UNKNOWN_COLUMN);
    }
}
