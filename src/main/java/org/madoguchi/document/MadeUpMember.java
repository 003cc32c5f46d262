package org.madoguchi.document;

import java.time.LocalDate;
import java.util.UUID;
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

/** Whom the specimens are of: nobody, at an insurer that is none, because there is no 都道府県 99. */
final class MadeUpMember {

    /** Of which every specimen speaks, so that they look the same for ever; the card is to be renewed soon then. */
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static final InsurerNumber INSURER = InsurerNumber.of("06990014");

    private MadeUpMember() {}

    static RegisteredMember described(OfficialWords words) {
        var since = DAY.minusYears(5);
        var expiry = new Sourced<>(DAY.plusDays(75), Source.INSURER, DAY);
        return new RegisteredMember(
                new MemberRef(new UUID(0, 0)),
                new Insurer(INSURER, words.say("document.specimen.insurer"), words.say("document.specimen.phone")),
                new InsuredNumber(INSURER, "1234", "5678", "00"),
                RegisteredMember.Role.INSURED,
                new PersonName(words.say("document.specimen.name"), words.say("document.specimen.kana")),
                RegisteredMember.Sex.FEMALE,
                DAY.minusYears(50).plusDays(75),
                null,
                words.say("document.specimen.address"),
                new Eligibility(since, null, since, null, null, null),
                new Enrollment(Enrollment.State.ENROLLED, since),
                new CertificateFacts(expiry, null, null, null),
                new EligibilityConfirmation(null, null),
                false,
                DAY,
                null);
    }
}
