package org.madoguchi.home;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.certificate.ReaderScreen;
import org.madoguchi.certificate.Reason;
import org.madoguchi.certificate.timeline.Timeline;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.InsurerRecord;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Viewing;
import org.madoguchi.wording.InsurersWords;
import org.madoguchi.wording.Wording;

/**
 * The timeline in full: on a day of the reader's choice, what the card reader shows then, what comes if nothing is
 * done, and why each date is as it is.
 *
 * @param timeline null where the certificate does not decide the answer on that day, or nobody knows its expiry
 * @param reader null where no card reader accepts the card as insurance card, or nobody can say
 * @param outlook the standing today and on each day on which it changes if nothing is done; empty where it never does
 * @param reasons empty where the certificate decides the answer neither today nor later
 * @param givenWay what the member entered and does not count, else null
 * @param expiryCanBeEntered whether the date on the card's face would be new or is the member's own, and this reader may enter it
 */
public record CertificatePage(
        MemberRef ref,
        VisitDay visit,
        Standing standing,
        InsurerRecord record,
        CertificateFacts certificate,
        @Nullable Timeline timeline,
        @Nullable ReaderScreen reader,
        List<Standing> outlook,
        List<Reason> reasons,
        @Nullable EntryGivenWay givenWay,
        Viewing viewing,
        boolean expiryCanBeEntered) {

    public Tone tone() {
        return Tone.of(standing);
    }

    /** Whether it comes to that a 資格確認書 is needed. */
    public boolean needsConfirmation() {
        return outlook.stream().flatMap(later -> Stream.of(later.nextStep(), later.alternative()))
                .anyMatch(step -> step != null && step.action() == NextStep.Action.ASK_FOR_CONFIRMATION);
    }

    /** What the insurer says of it. */
    public InsurersWords confirmationSending() {
        return Wording.CONFIRMATION_SENDING.of(record.insurer().number());
    }

    public @Nullable Sourced<LocalDate> decidingEntry() {
        return MemberStanding.decidingEntry(standing);
    }

    static CertificatePage of(RegisteredMember member, VisitDay visit, Viewing viewing) {
        var certificate = member.certificate();
        var standing = MemberStanding.on(visit.day(), member);
        var outlook = MemberStanding.on(visit.today(), member).outlook();
        return new CertificatePage(
                member.ref(),
                visit,
                standing,
                InsurerRecord.of(member, visit.today()),
                certificate,
                timeline(certificate, standing, visit),
                MemberStanding.reader(visit.day(), member),
                outlook.size() > 1 ? outlook : List.of(),
                reasons(certificate, outlook),
                EntryGivenWay.of(member, visit.today()),
                viewing,
                viewing.may(Aspect.EXPIRY_ENTRY) && MemberStanding.expiryCanBeEntered(member, visit.today()));
    }

    private static @Nullable Timeline timeline(CertificateFacts certificate, Standing standing, VisitDay visit) {
        return certificate.dates()
                .filter(dates -> standing.cause().isOfCertificate())
                .map(dates -> Timeline.of(dates, certificate::stageOn, visit.day(), visit.onToday()))
                .orElse(null);
    }

    private static List<Reason> reasons(CertificateFacts certificate, List<Standing> outlook) {
        var decides = outlook.stream().anyMatch(standing -> standing.cause().isOfCertificate());
        return decides ? certificate.reasons() : List.of();
    }
}
