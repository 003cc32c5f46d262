package org.madoguchi.feed;

import static org.madoguchi.feed.FeedForm.BRANCH;
import static org.madoguchi.feed.FeedForm.DATE;
import static org.madoguchi.feed.FeedForm.INSURER;
import static org.madoguchi.feed.FeedForm.MONTH;
import static org.madoguchi.feed.FeedForm.TEXT;
import static org.madoguchi.feed.FeedForm.oneOf;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a feed: header, column of the table {@code member}, form, and whether it is needed.
 * The headers are the element names of the national record (オンライン資格確認 XMLレイアウト仕様) where it has one.
 */
enum FeedColumn {
    MEMBER_KEY("MemberKey", "member_key", TEXT, Need.NONE),
    INSURER_NUMBER("InsurerNumber", "insurer_number", INSURER, Need.VALUE),
    SYMBOL("InsuredCardSymbol", "symbol", TEXT, Need.COLUMN),
    NUMBER("InsuredIdentificationNumber", "number", TEXT, Need.VALUE),
    BRANCH_NUMBER("InsuredBranchNumber", "branch", BRANCH, Need.VALUE),
    FAMILY_CLASSIFICATION("PersonalFamilyClassification", "family_classification", oneOf("1", "2"), Need.VALUE),
    NAME("Name", "name", TEXT, Need.VALUE),
    NAME_KANA("NameKana", "name_kana", TEXT, Need.VALUE),
    SEX("Sex1", "sex", oneOf("1", "2", "3"), Need.VALUE),
    BIRTHDATE("Birthdate", "birthdate", DATE, Need.VALUE),
    POST_NUMBER("PostNumber", "post_number", TEXT, Need.NONE),
    ADDRESS("Address", "address", TEXT, Need.NONE),
    QUALIFIED_ON("QualificationDate", "qualified_on", DATE, Need.VALUE),
    DISQUALIFIED_ON("DisqualificationDate", "disqualified_on", DATE, Need.NONE),
    ISSUED_ON("InsuredCertificateIssuanceDate", "issued_on", DATE, Need.NONE),
    COPAYMENT("InsuredPartialContributionRatio", "copayment_percent", oneOf("010", "020", "030"), Need.NONE),
    ELDERLY_FROM("ElderlyValidStartDate", "elderly_from", DATE, Need.NONE),
    ELDERLY_TO("ElderlyValidEndDate", "elderly_to", DATE, Need.NONE),
    CARD_ENROLLMENT("CardEnrollment", "card_enrollment", oneOf("0", "1", "2"), Need.NONE),
    CARD_ENROLLMENT_ON("CardEnrollmentDate", "card_enrollment_on", DATE, Need.NONE),
    CERTIFICATE_EXPIRY("CertificateExpiry", "certificate_expiry", DATE, Need.NONE),
    UNUSABLE_FROM("UnusableFrom", "unusable_from", MONTH, Need.NONE),
    CARD_EXPIRY("CardExpiry", "card_expiry", DATE, Need.NONE),
    RESIDENCE_EXPIRY("ResidenceExpiry", "residence_expiry", DATE, Need.NONE),
    CONFIRMATION_ISSUED_ON("EligibilityConfirmationIssued", "confirmation_issued_on", DATE, Need.NONE),
    CONFIRMATION_VALID_TO("EligibilityConfirmationValidEnd", "confirmation_valid_to", DATE, Need.NONE),
    NON_DISCLOSURE("NonDisclosure", "non_disclosure", oneOf("0", "1"), Need.NONE),
    SELF_INFORMATION_BLOCKED("SelfInformationBlocked", "self_information_blocked", oneOf("0", "1"), Need.NONE);

    /** What every feed must have of a column. */
    enum Need {
        NONE,
        /** The column, though its values may be empty: then the empty text is the value. */
        COLUMN,
        VALUE
    }

    private static final Map<String, FeedColumn> BY_HEADER =
            Arrays.stream(values()).collect(Collectors.toMap(FeedColumn::header, Function.identity()));

    private final String header;
    private final String tableColumn;
    private final FeedForm form;
    private final Need need;

    FeedColumn(String header, String tableColumn, FeedForm form, Need need) {
        this.header = header;
        this.tableColumn = tableColumn;
        this.form = form;
        this.need = need;
    }

    static @Nullable FeedColumn headed(String header) {
        return BY_HEADER.get(header);
    }

    /** The values that the table takes from a row of a feed, in the order of {@link #inTable}. */
    static String merged(String row, String member) {
        return Arrays.stream(values()).map(column -> column.value(row, member)).collect(Collectors.joining(", "));
    }

    /** The columns of the table, each behind a prefix such as {@code "r."}, with commas between. */
    static String inTable(String prefix) {
        return Arrays.stream(values()).map(column -> prefix + column.tableColumn).collect(Collectors.joining(", "));
    }

    String header() {
        return header;
    }

    FeedForm form() {
        return form;
    }

    boolean required() {
        return need != Need.NONE;
    }

    boolean mayBeEmpty() {
        return need != Need.VALUE;
    }

    /** The value that the table takes from a row of a feed. One that says nothing of a restriction, or of a key, does not lift it. */
    String value(String row, String member) {
        return restricts() || this == MEMBER_KEY
                ? "coalesce(%1$s%3$s, %2$s%3$s)".formatted(row, member, tableColumn)
                : row + tableColumn;
    }

    String tableColumn() {
        return tableColumn;
    }

    private boolean restricts() {
        return this == NON_DISCLOSURE || this == SELF_INFORMATION_BLOCKED;
    }

    /** Whether an empty value says "none" rather than "not known". */
    boolean emptyIsAValue() {
        return need == Need.COLUMN;
    }
}
