package org.madoguchi.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Viewing;

/** Members as a register would have them on {@link #TODAY}, each in another state. */
enum SampleMember {
    SATO("佐藤 太郎", enrolled(), expires("2029-05-02"), noConfirmation()),
    YAMADA("山田 一郎", enrolled(), expires("2026-12-25"), noConfirmation()),
    SUZUKI("鈴木 春子", enrolled(), expires("2026-09-30"), noConfirmation()),
    TAKAHASHI("髙橋 一", cancelled(), expires("2026-07-10"), confirmation()),
    UNLUCKY("高田 次郎", enrolled(), expires("2026-07-10"), noConfirmation()),
    WATANABE("渡邊󠄃 花", notEnrolled(), expires("2028-03-03"), confirmation()),
    KATSURAGI("葛󠄀城 恵", notEnrolled(), expires("2028-03-03"), noConfirmation()),
    KOBAYASHI("小林 実", enrolled(), null, noConfirmation()),
    BLOCKED("田中 あい", new Enrollment(Enrollment.State.BLOCKED, null), expires("2028-03-03"), confirmation()),
    ITO("伊藤 健", enrolled(), expires("2028-03-03"), noConfirmation()),
    LAST_DAY("林 望", enrolled(), expires("2026-11-21"), noConfirmation()),
    OWN_ENTRY("𠮷野 さくら", enrolled(), entered("2026-11-30"), noConfirmation()),
    LEAVING("森 薫", enrolled(), expires("2026-12-25"), noConfirmation()),
    ENDED_BY_DATA("清水 昇", enrolled(), expires("2026-12-25"), noConfirmation()),
    FORGOTTEN("村上 誠", enrolled(), expires("2029-05-02"), noConfirmation()),
    ENDS_WITH_CARD("岡本 薫", enrolled(), expires("2029-05-02"), noConfirmation()),
    MISREAD("西村 徹", enrolled(), expires("2027-02-10"), noConfirmation()),
    RENEWED("原田 文子", enrolled(), expires("2026-12-25"), noConfirmation());

    static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private static final InsurerNumber INSURER_NUMBER = InsurerNumber.of("06999999");

    private final String written;
    private final Enrollment enrollment;
    private final @Nullable Sourced<LocalDate> expiry;
    private final EligibilityConfirmation confirmation;

    SampleMember(
            String written,
            Enrollment enrollment,
            @Nullable Sourced<LocalDate> expiry,
            EligibilityConfirmation confirmation) {
        this.written = written;
        this.enrollment = enrollment;
        this.expiry = expiry;
        this.confirmation = confirmation;
    }

    StandingPage page() {
        var member = registered();
        var standing = Standing.on(
                TODAY, member.certificate(), member.enrollment(), member.eligibility(), member.confirmation());
        return StandingPage.of(member, standing, viewing(), null, List.of());
    }

    /** The member's own look. */
    Viewing viewing() {
        var ref = registered().ref();
        return new Viewing(new Actor.Member(ref), ref, Capacity.SELF, EnumSet.allOf(Aspect.class), null);
    }

    RegisteredMember registered() {
        return new RegisteredMember(
                new MemberRef(new UUID(0, ordinal())),
                new Insurer(INSURER_NUMBER, "みほん健康保険組合", "03-0000-0000"),
                new InsuredNumber(INSURER_NUMBER, "1", "100" + ordinal(), "00"),
                RegisteredMember.Role.INSURED,
                new PersonName(written, "ミホン"),
                RegisteredMember.Sex.UNSET,
                LocalDate.parse("1970-01-01"),
                null,
                null,
                new Eligibility(LocalDate.parse("2020-04-01"), lostOn(), null, null, null, null),
                enrollment,
                new CertificateFacts(
                        expiry,
                        this == ENDED_BY_DATA ? YearMonth.of(2027, 2) : null,
                        this == ENDS_WITH_CARD ? LocalDate.parse("2026-12-25") : null,
                        null),
                confirmation,
                false,
                LocalDate.parse(this == FORGOTTEN ? "2026-08-31" : "2026-10-31"),
                typed());
    }

    private @Nullable Sourced<LocalDate> typed() {
        return switch (this) {
            case MISREAD -> new Sourced<>(LocalDate.parse("2027-03-01"), Source.MEMBER, LocalDate.parse("2026-10-20"));
            case RENEWED -> entered("2031-12-25");
            default -> expiry != null && expiry.source() == Source.MEMBER ? expiry : null;
        };
    }

    private @Nullable LocalDate lostOn() {
        return switch (this) {
            case ITO -> LocalDate.parse("2026-10-01");
            case LEAVING -> LocalDate.parse("2027-01-01");
            default -> null;
        };
    }

    private static Sourced<LocalDate> expires(String day) {
        return new Sourced<>(LocalDate.parse(day), Source.INSURER, LocalDate.parse("2026-10-31"));
    }

    private static Sourced<LocalDate> entered(String day) {
        return new Sourced<>(LocalDate.parse(day), Source.MEMBER, LocalDate.parse("2026-11-20"));
    }

    private static Enrollment enrolled() {
        return new Enrollment(Enrollment.State.ENROLLED, null);
    }

    private static Enrollment notEnrolled() {
        return new Enrollment(Enrollment.State.NOT_ENROLLED, null);
    }

    private static Enrollment cancelled() {
        return new Enrollment(Enrollment.State.CANCELLED, null);
    }

    private static EligibilityConfirmation confirmation() {
        return new EligibilityConfirmation(LocalDate.parse("2026-10-15"), LocalDate.parse("2031-09-30"));
    }

    private static EligibilityConfirmation noConfirmation() {
        return new EligibilityConfirmation(null, null);
    }
}
