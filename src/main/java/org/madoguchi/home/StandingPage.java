package org.madoguchi.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.Emergencies;
import org.madoguchi.certificate.timeline.Timeline;
import org.madoguchi.household.OwnConsent;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.InsurerRecord;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.Cause;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Viewing;

/**
 * A member's page: today's answer, until when, what works, what to do next, what to take along.
 *
 * @param timeline null where the certificate does not decide the answer, or nobody knows its expiry
 * @param expiry with its source; null where nobody knows it
 * @param givenWay what the member entered and does not count, where the certificate decides the answer; else null
 * @param consentSoon where the member soon decides alone what the insured of the household sees, else null
 * @param emergencies when the staff opened the page without an identity check; empty for everybody but the member
 */
public record StandingPage(
        MemberRef member,
        PersonName name,
        Viewing viewing,
        Standing standing,
        InsurerRecord record,
        @Nullable Timeline timeline,
        @Nullable Sourced<LocalDate> expiry,
        @Nullable EntryGivenWay givenWay,
        @Nullable OwnConsent consentSoon,
        List<Emergencies.Told> emergencies) {

    /** @param standing of the member today */
    public static StandingPage of(
            RegisteredMember member, Standing standing, Viewing viewing, @Nullable OwnConsent consentSoon,
            List<Emergencies.Told> emergencies) {
        var certificate = member.certificate();
        var timeline = certificate.dates()
                .filter(known -> standing.cause().isOfCertificate())
                .map(dates -> Timeline.of(dates, certificate::stageOn, standing.on(), true));
        return new StandingPage(
                member.ref(),
                member.name(),
                viewing,
                standing,
                InsurerRecord.of(member, standing.on()),
                timeline.orElse(null),
                certificate.expiry(),
                standing.cause().isOfCertificate() ? EntryGivenWay.of(member, standing.on()) : null,
                consentSoon,
                emergencies);
    }

    public @Nullable Sourced<LocalDate> decidingEntry() {
        return MemberStanding.decidingEntry(standing);
    }

    public LocalDate today() {
        return standing.on();
    }

    public Tone tone() {
        return Tone.of(standing);
    }

    /** Whether the member can make the answer known by reading the date off the card. */
    public boolean asksForExpiry() {
        return expiry == null && standing.answer() == Answer.UNKNOWN && viewing.may(Aspect.EXPIRY_ENTRY);
    }

    /** The day that shows what becomes of a member who does nothing; null where there is no such stage to come. */
    public @Nullable LocalDate dayIfNotRenewed() {
        return switch (standing.answer()) {
            case USABLE, USABLE_RENEW_SOON, ELIGIBILITY_ONLY -> firstDayNotUsable();
            case NOT_USABLE, NOT_ENROLLED, NO_ELIGIBILITY, UNKNOWN -> null;
        };
    }

    private @Nullable LocalDate firstDayNotUsable() {
        return standing.outlook().stream()
                .filter(later -> later.answer() == Answer.NOT_USABLE)
                .map(Standing::on)
                .findFirst()
                .orElse(null);
    }

    /** It serves only together with a card that is enrolled. */
    public boolean offersNotice() {
        return standing.proofs().contains(Proof.ELIGIBILITY_NOTICE_WITH_CARD)
                && viewing.may(Aspect.ELIGIBILITY_NOTICE);
    }

    /** Not where a 資格確認書 is enough alone: whoever saved the notice instead would come with the lesser paper. */
    public boolean recommendsNotice() {
        return standing.proofs().getFirst() != Proof.ELIGIBILITY_CONFIRMATION;
    }

    /** Whether the insurance is over, and with it whatever could be shown or taken along. */
    private boolean ended() {
        return standing.cause() == Cause.NO_LONGER_INSURED;
    }

    public boolean offersReception() {
        return !ended() && viewing.may(Aspect.RECEPTION);
    }

    public boolean offersDocuments() {
        return viewing.may(Aspect.DOCUMENTS);
    }

    /** The same on paper. */
    public boolean offersLetter() {
        return !ended() && viewing.may(Aspect.RENEWAL_LETTER);
    }

    public boolean offersOwnRecords() {
        return viewing.capacity() == Capacity.SELF;
    }
}
