package org.madoguchi.assistance;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.CallReport.Cell;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.standing.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an insurer's members call about. */
@Component
public class CallReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    CallReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public CallReport of(InsurerNumber insurer, CallPeriod period) {
        return new CallReport(jdbc.sql("""
                        select reason, answer, count(*) as count from assistance_session
                        where insurer_number = :insurer and started_at >= :since group by reason, answer
                        """)
                .param("insurer", insurer.digits())
                .param("since", OffsetDateTime.ofInstant(period.since(Japan.today(clock)), ZoneOffset.UTC))
                .query((row, n) -> Map.entry(
                        new Cell(CallReason.valueOf(row.getString("reason")), Answer.valueOf(row.getString("answer"))),
                        row.getInt("count")))
                .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
