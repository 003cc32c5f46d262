package org.madoguchi.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.MemberRef;

/**
 * What a member lets a delegate see.
 *
 * @param delegate null until somebody has typed the code
 * @param from the first day, in Japan
 * @param to the last day, in Japan
 * @param openUntil until when the code can be typed or, once it is, the offer be accepted
 * @param kept the state as stored; {@link #stateAt} knows what time has made of it
 * @param changedAt when it last changed
 */
public record Delegation(
        UUID id,
        MemberRef principal,
        @Nullable MemberRef delegate,
        Set<DelegationScope> scopes,
        LocalDate from,
        LocalDate to,
        CodeKind kind,
        Instant openUntil,
        DelegationState kept,
        Instant changedAt) {

    /** How long before its end the principal is asked whether it shall go on. */
    static final int DAYS_OF_NOTICE = 30;

    public DelegationState stateAt(Instant now) {
        return switch (kept) {
            case OFFERED, SHOWN -> now.isBefore(openUntil) ? kept : DelegationState.LAPSED;
            case ACCEPTED -> to.isBefore(LocalDate.ofInstant(now, Japan.ZONE)) ? DelegationState.OVER : kept;
            default -> kept;
        };
    }

    /** The day in Japan since which it is in this state. */
    public LocalDate stateSince(Instant now) {
        return switch (stateAt(now)) {
            case LAPSED -> LocalDate.ofInstant(openUntil, Japan.ZONE);
            case OVER -> to;
            default -> LocalDate.ofInstant(changedAt, Japan.ZONE);
        };
    }

    /** Whether it ends so soon after this day that the principal is asked. */
    public boolean isEndingSoonOn(LocalDate day) {
        return !to.isBefore(day) && !to.isAfter(day.plusDays(DAYS_OF_NOTICE));
    }

    static Delegation read(ResultSet row, int number) throws SQLException {
        var delegate = row.getObject("delegate", UUID.class);
        return new Delegation(
                row.getObject("id", UUID.class),
                new MemberRef(row.getObject("principal", UUID.class)),
                delegate == null ? null : new MemberRef(delegate),
                scopes(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                CodeKind.valueOf(row.getString("code_kind")),
                row.getObject("open_until", OffsetDateTime.class).toInstant(),
                DelegationState.valueOf(row.getString("state")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    static Set<DelegationScope> scopes(ResultSet row) throws SQLException {
        var scopes = EnumSet.noneOf(DelegationScope.class);
        if (row.getBoolean("standing")) {
            scopes.add(DelegationScope.STANDING);
        }
        if (row.getBoolean("documents")) {
            scopes.add(DelegationScope.DOCUMENTS);
        }
        return scopes;
    }
}
