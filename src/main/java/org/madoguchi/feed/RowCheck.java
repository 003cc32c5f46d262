package org.madoguchi.feed;

import static org.madoguchi.feed.FeedColumn.BIRTHDATE;
import static org.madoguchi.feed.FeedColumn.DISQUALIFIED_ON;
import static org.madoguchi.feed.FeedColumn.ELDERLY_FROM;
import static org.madoguchi.feed.FeedColumn.ELDERLY_TO;
import static org.madoguchi.feed.FeedColumn.INSURER_NUMBER;
import static org.madoguchi.feed.FeedColumn.QUALIFIED_ON;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.member.InsurerNumber;

/** What can be said of a row by itself, and of whose feed it is. */
final class RowCheck {

    private static final FeedColumn[] COLUMNS = FeedColumn.values();

    private final @Nullable InsurerNumber sender;
    private final LocalDate today;
    private final FeedProblems problems;
    private @Nullable String insurer;

    /** @param sender whose feed it has to be; null for nobody's of the portal */
    RowCheck(@Nullable InsurerNumber sender, LocalDate today, FeedProblems problems) {
        this.sender = sender;
        this.today = today;
        this.problems = problems;
    }

    void check(FeedRow row) {
        for (var column : COLUMNS) {
            var reason = reason(column, row);
            if (reason != null) {
                problems.add(row.line(), column, reason);
            } else if (column == INSURER_NUMBER) {
                checkInsurer(row);
            }
        }
        checkDates(row);
    }

    /** Why the value can't stand there; null where it can. */
    static @Nullable FeedReason reason(FeedColumn column, FeedRow row) {
        return reason(column, row.value(column));
    }

    private static @Nullable FeedReason reason(FeedColumn column, String value) {
        if (value.isEmpty() && column.mayBeEmpty()) {
            return null;
        }
        if (value.isBlank() && !column.mayBeEmpty()) {
            return FeedReason.EMPTY_VALUE;
        }
        var reason = column.form().refuses(value);
        return reason != null && IndividualNumber.appearsIn(value) ? FeedReason.INDIVIDUAL_NUMBER : reason;
    }

    private void checkInsurer(FeedRow row) {
        var number = row.value(INSURER_NUMBER);
        if (insurer == null) {
            insurer = number;
            if (sender == null) {
                problems.add(row.line(), INSURER_NUMBER, FeedReason.UNKNOWN_INSURER);
            } else if (!sender.digits().equals(number)) {
                problems.add(row.line(), INSURER_NUMBER, FeedReason.OTHER_INSURER);
            }
        } else if (!insurer.equals(number)) {
            problems.add(row.line(), INSURER_NUMBER, FeedReason.SECOND_INSURER);
        }
    }

    private void checkDates(FeedRow row) {
        var birthdate = row.date(BIRTHDATE);
        if (birthdate != null && birthdate.isAfter(today)) {
            problems.add(row.line(), BIRTHDATE, FeedReason.BORN_IN_FUTURE);
        }
        var acquired = row.date(QUALIFIED_ON);
        var lost = row.date(DISQUALIFIED_ON);
        if (acquired != null && lost != null && lost.isBefore(acquired)) {
            problems.add(row.line(), DISQUALIFIED_ON, FeedReason.LOST_BEFORE_ACQUIRED);
        }
        if (row.has(ELDERLY_FROM) != row.has(ELDERLY_TO)) {
            problems.add(row.line(), row.has(ELDERLY_FROM) ? ELDERLY_TO : ELDERLY_FROM, FeedReason.NOT_TOGETHER);
        }
    }
}
