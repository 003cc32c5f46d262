package org.madoguchi.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;

/**
 * Enough of a member to tell whom the caller means, and masked, so that a list can't show more.
 *
 * @param symbol masked, empty where the insurer uses none
 * @param number masked
 * @param kana masked
 * @param restricted whether 不開示該当 or 自己情報提供不可 is set
 * @param eligibility on the day of the search; ended, too, where the insurer's feed no longer has the member
 */
public record FoundMember(
        MemberRef ref,
        String symbol,
        String number,
        String branch,
        RegisteredMember.Role role,
        String kana,
        boolean restricted,
        Eligibility.State eligibility) {

    static FoundMember read(ResultSet row, LocalDate day) throws SQLException {
        var number = new InsuredNumber(
                InsurerNumber.of(row.getString("insurer_number")),
                row.getString("symbol"), row.getString("number"), row.getString("branch"));
        var eligibility = new Eligibility(
                row.getObject("qualified_on", LocalDate.class), row.getObject("lost_on", LocalDate.class),
                null, null, null, null);
        return new FoundMember(
                new MemberRef(row.getObject("ref", UUID.class)),
                number.maskedSymbol(), number.maskedNumber(), number.branch(),
                MemberRow.role(row),
                new PersonName(row.getString("name"), row.getString("name_kana")).maskedKana(),
                row.getBoolean("restricted"),
                eligibility.on(day));
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "FoundMember[" + ref + "]";
    }
}
