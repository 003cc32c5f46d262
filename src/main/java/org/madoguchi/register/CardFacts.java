package org.madoguchi.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;

/** What decides whether a card works on a day, without whose card it is: for counting many at once. */
public record CardFacts(
        CertificateFacts certificate,
        Enrollment enrollment,
        Eligibility eligibility,
        EligibilityConfirmation confirmation) {

    private static final List<String> EXPRESSIONS = List.of(
            "greatest(m.qualified_on, :today) as qualified_on",
            "case when m.disqualified_on <= :today then cast(:today as date) end as disqualified_on",
            "null::date as missing_from",
            "null::date as issued_on",
            "null::smallint as copayment_percent",
            "null::date as elderly_from",
            "null::date as elderly_to",
            "m.card_enrollment",
            "null::date as card_enrollment_on",
            "m.self_information_blocked",
            "m.certificate_expiry",
            "m.unusable_from",
            "m.card_expiry",
            "m.residence_expiry",
            "m.confirmation_issued_on",
            "m.confirmation_valid_to",
            "case when m.certificate_expiry is null then e.certificate_expiry end as entered_expiry",
            "cast(:today as date) as entered_on",
            "cast(:today as date) as as_of");

    /**
     * The columns of {@code member m} and {@code entered_expiry e} from which they are read. A day that is past on
     * {@code :today} is as good as today, so that few groups are left of many members.
     */
    public static final String COLUMNS = String.join(", ", EXPRESSIONS);

    /** All of them, to group by. */
    public static final String ORDINALS = IntStream.rangeClosed(1, EXPRESSIONS.size())
            .mapToObj(Integer::toString).collect(Collectors.joining(", "));

    /** From a row with {@link #COLUMNS}. */
    public static CardFacts read(ResultSet row) throws SQLException {
        return new MemberRow(row).cardFacts();
    }
}
