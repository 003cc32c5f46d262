package org.madoguchi.assistance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.assistance.AssistanceSession.Ending;
import org.madoguchi.assistance.Call.Unmasking;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An insurer's sessions, open and past, for its supervisors. */
@Component
public class Calls {

    /** How many past ones a page lists. */
    public static final int LISTED = 200;

    private static final String SELECT = """
            select session.id, staff.number, session.reason, session.basis, session.started_at,
                   coalesce(session.ended_at, session.until) as until, session.outcome, emergency.state as emergency,
                   case when session.ended_at is null and session.until <= :now then 'TIME' else session.ending end as ending
            from assistance_session session join staff on staff.id = session.staff
                 left join emergency on emergency.session = session.id
            where session.insurer_number = :insurer
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Calls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are open just now, the oldest first. */
    public List<Call> open(InsurerNumber insurer) {
        return withUnmaskings(jdbc.sql(SELECT + """
                        and session.ended_at is null and session.until > :now order by session.started_at
                        """)
                .param("insurer", insurer.digits())
                .param("now", utc(clock.instant()))
                .query(Calls::read).list());
    }

    /** Those that are over, newest first, at most {@link #LISTED} and one more that tells that there are others. */
    public List<Call> past(InsurerNumber insurer, CallFilter filter) {
        return withUnmaskings(jdbc.sql(SELECT + """
                        and (session.ended_at is not null or session.until <= :now) and session.started_at >= :since
                        and (cast(:agent as int) is null or staff.number = :agent)
                        and (cast(:reason as text) is null or session.reason = :reason)
                        and coalesce(session.ended_at, session.until) - session.started_at >= make_interval(secs => :from)
                        and coalesce(session.ended_at, session.until) - session.started_at < make_interval(secs => :below)
                        and (not :unmasked or exists (select from unmasking where unmasking.session = session.id))
                        order by session.started_at desc limit :listed
                        """)
                .param("insurer", insurer.digits())
                .param("now", utc(clock.instant()))
                .param("since", utc(filter.period().since(Japan.today(clock))))
                .param("agent", filter.agent())
                .param("reason", filter.reason() == null ? null : filter.reason().name())
                .param("from", filter.length().from().toSeconds())
                .param("below", filter.length().below().toSeconds())
                .param("unmasked", filter.unmasked())
                .param("listed", LISTED + 1)
                .query(Calls::read).list());
    }

    /** Numbers of those who had a session within the longest period, for a choice. */
    public List<Integer> agents(InsurerNumber insurer) {
        return jdbc.sql("""
                        select distinct staff.number from assistance_session session join staff on staff.id = session.staff
                        where session.insurer_number = :insurer and session.started_at >= :since order by number
                        """)
                .param("insurer", insurer.digits())
                .param("since", utc(CallPeriod.NINETY_DAYS.since(Japan.today(clock))))
                .query(Integer.class).list();
    }

    private List<Call> withUnmaskings(List<Call> calls) {
        if (calls.isEmpty()) {
            return calls;
        }
        var shown = unmaskings(calls.stream().map(Call::session).toList());
        return calls.stream().map(call -> new Call(
                call.session(), call.staffNumber(), call.reason(), call.basis(), call.startedAt(), call.until(),
                call.ending(), call.outcome(), call.emergency(), shown.getOrDefault(call.session(), List.of()))).toList();
    }

    private Map<UUID, List<Unmasking>> unmaskings(List<UUID> sessions) {
        record In(UUID session, Unmasking unmasking) {}
        return jdbc.sql("select session, field, reason from unmasking where session in (:sessions) order by at")
                .param("sessions", sessions)
                .query((row, n) -> new In(row.getObject("session", UUID.class), new Unmasking(
                        MaskedField.valueOf(row.getString("field")), UnmaskingReason.valueOf(row.getString("reason")))))
                .list().stream().collect(groupingBy(In::session, mapping(In::unmasking, toList())));
    }

    private static Call read(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                CallReason.valueOf(row.getString("reason")),
                Basis.valueOf(row.getString("basis")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                named(Ending.class, row.getString("ending")),
                named(CallOutcome.class, row.getString("outcome")),
                named(Emergency.State.class, row.getString("emergency")),
                List.of());
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
