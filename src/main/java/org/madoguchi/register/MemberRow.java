package org.madoguchi.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.CopaymentRatio;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;

/** Reads a row of {@link Members}; the codes are those of the feed. */
record MemberRow(ResultSet row) {

    static RegisteredMember read(ResultSet row, int number) throws SQLException {
        return new MemberRow(row).toMember();
    }

    private RegisteredMember toMember() throws SQLException {
        var insurer = InsurerNumber.of(row.getString("insurer_number"));
        return new RegisteredMember(
                new MemberRef(row.getObject("ref", UUID.class)),
                new Insurer(insurer, row.getString("insurer_name"), row.getString("insurer_phone")),
                new InsuredNumber(insurer, row.getString("symbol"), row.getString("number"), row.getString("branch")),
                role(row),
                new PersonName(row.getString("name"), row.getString("name_kana")),
                sex(),
                row.getObject("birthdate", LocalDate.class),
                row.getString("post_number"),
                row.getString("address"),
                eligibility(),
                enrollment(),
                certificate(),
                confirmation(),
                row.getBoolean("non_disclosure"),
                row.getObject("as_of", LocalDate.class),
                enteredExpiry());
    }

    CardFacts cardFacts() throws SQLException {
        return new CardFacts(certificate(), enrollment(), eligibility(), confirmation());
    }

    static RegisteredMember.Role role(ResultSet row) throws SQLException {
        return row.getInt("family_classification") == 1
                ? RegisteredMember.Role.INSURED
                : RegisteredMember.Role.DEPENDENT;
    }

    private RegisteredMember.Sex sex() throws SQLException {
        return switch (row.getInt("sex")) {
            case 1 -> RegisteredMember.Sex.MALE;
            case 2 -> RegisteredMember.Sex.FEMALE;
            default -> RegisteredMember.Sex.UNSET;
        };
    }

    private Eligibility eligibility() throws SQLException {
        int percent = row.getInt("copayment_percent");
        var lostOn = date("disqualified_on");
        var missingFrom = date("missing_from");
        boolean lostUnsaid = missingFrom != null && (lostOn == null || missingFrom.isBefore(lostOn));
        return new Eligibility(
                row.getObject("qualified_on", LocalDate.class),
                lostUnsaid ? missingFrom : lostOn,
                date("issued_on"),
                percent == 0 ? null : new CopaymentRatio(percent / 10),
                date("elderly_from"),
                date("elderly_to"),
                lostUnsaid);
    }

    private Enrollment enrollment() throws SQLException {
        if (row.getBoolean("self_information_blocked")) {
            return new Enrollment(Enrollment.State.BLOCKED, null);
        }
        var state = switch (row.getString("card_enrollment")) {
            case null -> Enrollment.State.UNKNOWN;
            case "0" -> Enrollment.State.NOT_ENROLLED;
            case "1" -> Enrollment.State.ENROLLED;
            default -> Enrollment.State.CANCELLED;
        };
        return new Enrollment(state, date("card_enrollment_on"));
    }

    private EligibilityConfirmation confirmation() throws SQLException {
        return new EligibilityConfirmation(date("confirmation_issued_on"), date("confirmation_valid_to"));
    }

    private CertificateFacts certificate() throws SQLException {
        var unusableFrom = date("unusable_from");
        return new CertificateFacts(
                expiry(),
                unusableFrom == null ? null : YearMonth.from(unusableFrom),
                date("card_expiry"),
                date("residence_expiry"));
    }

    private @Nullable Sourced<LocalDate> expiry() throws SQLException {
        var said = date("certificate_expiry");
        return said == null
                ? enteredExpiry()
                : new Sourced<>(said, Source.INSURER, row.getObject("as_of", LocalDate.class));
    }

    private @Nullable Sourced<LocalDate> enteredExpiry() throws SQLException {
        var entered = date("entered_expiry");
        return entered == null
                ? null
                : new Sourced<>(entered, Source.MEMBER, row.getObject("entered_on", LocalDate.class));
    }

    private @Nullable LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
