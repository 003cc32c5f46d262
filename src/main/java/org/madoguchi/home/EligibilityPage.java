package org.madoguchi.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.MaskedField;
import org.madoguchi.eligibility.CopaymentRatio;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.register.InsurerRecord;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Proof;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Viewing;

/**
 * The 資格情報 screen in the order of マイナポータル, as far as it is known (seed 002, the national record's fields).
 *
 * @param enrollment null where this reader may not know of the card, or the insurance is over and this insurer with it
 * @param state of the insurance today
 * @param from the day from which that is so where it is over, the first day where it is not yet; null where it is in force
 * @param countsWithCard whether what is saved here would be accepted at a reception together with the card, as far as this
 *     reader may know; the page of the documents says why where it would not
 */
public record EligibilityPage(
        MemberRef ref,
        Viewing viewing,
        Enrollment.@Nullable State enrollment,
        InsurerRecord record,
        List<Row> rows,
        Eligibility.State state,
        @Nullable LocalDate from,
        boolean countsWithCard) {

    /**
     * One line; a value that the register does not hold reads 登録なし.
     *
     * @param masked where the text is not the whole one, what to ask for to see it, else null
     */
    public record Row(
            String field, @Nullable String text, @Nullable LocalDate day, @Nullable String word, boolean name,
            @Nullable MaskedField masked) {

        /** Of no concern to the household: 資格情報のお知らせ, which goes to it, has none. */
        boolean isAddress() {
            return field.equals("address");
        }

        public boolean absent() {
            return text == null && day == null && word == null;
        }

        static Row text(String field, @Nullable String text) {
            return new Row(field, text == null || text.isEmpty() ? null : text, null, null, false, null);
        }

        static Row masked(MaskedField field, String text) {
            return new Row(field.inUrls(), text.isEmpty() ? null : text, null, null, false, field);
        }

        static Row name(String field, String name) {
            return new Row(field, name, null, null, true, null);
        }

        static Row day(String field, @Nullable LocalDate day) {
            return new Row(field, null, day, null, false, null);
        }

        static Row word(String field, @Nullable String key) {
            return new Row(field, null, null, key, false, null);
        }

        static Row absent(String field) {
            return new Row(field, null, null, null, false, null);
        }
    }

    /** Whether there is an insurance today of which a PDF can be taken along that serves this reader. */
    public boolean savable() {
        return state == Eligibility.State.IN_FORCE && countsWithCard && viewing.may(Aspect.ELIGIBILITY_INFORMATION);
    }

    public boolean offersNotice() {
        return savable() && viewing.may(Aspect.ELIGIBILITY_NOTICE);
    }

    public boolean linksDocuments() {
        return viewing.may(Aspect.DOCUMENTS);
    }

    public boolean linksStanding() {
        return viewing.may(Aspect.STANDING);
    }

    static EligibilityPage of(RegisteredMember member, LocalDate today, Viewing viewing) {
        var eligibility = member.eligibility();
        var state = eligibility.on(today);
        return new EligibilityPage(
                member.ref(),
                viewing,
                viewing.may(Aspect.STANDING) && state != Eligibility.State.ENDED ? member.enrollment().state() : null,
                InsurerRecord.of(member, today),
                rows(member, viewing),
                state,
                switch (state) {
                    case ENDED -> eligibility.lostOn();
                    case NOT_YET -> eligibility.acquiredOn();
                    case IN_FORCE -> null;
                },
                !viewing.may(Aspect.STANDING)
                        || MemberStanding.on(today, member).proofs().contains(Proof.ELIGIBILITY_NOTICE_WITH_CARD));
    }

    private static List<Row> rows(RegisteredMember member, Viewing viewing) {
        return rows(member).stream()
                .filter(row -> viewing.capacity() == Capacity.SELF || !row.isAddress())
                .map(row -> viewing.capacity() == Capacity.ASSISTED ? masked(row, member.number()) : row)
                .toList();
    }

    private static Row masked(Row row, InsuredNumber number) {
        return switch (row.field()) {
            case "symbol" -> Row.masked(MaskedField.SYMBOL, number.maskedSymbol());
            case "number" -> Row.masked(MaskedField.NUMBER, number.maskedNumber());
            default -> row;
        };
    }

    private static List<Row> rows(RegisteredMember member) {
        var eligibility = member.eligibility();
        return List.of(
                Row.day("confirmed-on", member.asOf()),
                Row.word("classification", "classification.eligibility"),
                Row.text("insurer-name", member.insurer().name()),
                Row.text("insurer-number", member.number().insurer().digits()),
                Row.text("symbol", member.number().symbol()),
                Row.text("number", member.number().number()),
                Row.text("branch", member.number().branch()),
                Row.word("role", "role." + member.role()),
                Row.name("name", member.name().written()),
                Row.text("name-kana", member.name().kana()),
                Row.day("birthdate", member.birthdate()),
                Row.word("sex", member.sex() == RegisteredMember.Sex.UNSET ? null : "sex." + member.sex()),
                Row.text("address", member.nonDisclosure() ? null : member.address()),
                Row.day("acquired-on", eligibility.acquiredOn()),
                eligibility.lostUnsaid() ? Row.absent("lost-on") : Row.day("lost-on", eligibility.lostOn()),
                Row.day("issued-on", eligibility.issuedOn()),
                Row.word("copayment", ratio(eligibility.copayment())),
                Row.day("elderly-from", eligibility.elderlyFrom()),
                Row.day("elderly-to", eligibility.elderlyTo()),
                Row.absent("limit-certificate"),
                Row.absent("specific-disease-certificate"));
    }

    private static @Nullable String ratio(@Nullable CopaymentRatio ratio) {
        return ratio == null ? null : "copayment." + ratio.tenths();
    }
}
