package org.madoguchi.document;

import java.time.LocalDate;
import java.util.Optional;
import org.madoguchi.certificate.timeline.Timeline;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Standing;

/**
 * 更新のご案内: a member's standing on one page of paper, for those whom paper suits. It has no date of its own.
 *
 * @param name of the member
 * @param standing on the day on which the letter is made
 * @param asOf the day in Japan for which the insurer says what the standing is made from
 */
public record RenewalLetter(Insurer insurer, String name, Standing standing, LocalDate asOf) {

    /** @param name by which it calls the member */
    public static RenewalLetter of(RegisteredMember member, LocalDate today, PrintedName name) {
        var standing = Standing.on(
                today, member.certificate(), member.enrollment(), member.eligibility(), member.confirmation());
        return new RenewalLetter(member.insurer(), name.text(), standing, member.asOf());
    }

    /** Empty where the certificate does not decide the answer, or nobody knows its expiry. */
    Optional<Timeline> timeline() {
        var certificate = standing.facts().certificate();
        return certificate.dates()
                .filter(known -> standing.cause().isOfCertificate())
                .map(dates -> Timeline.of(dates, certificate::stageOn, standing.on(), true));
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "RenewalLetter[" + standing.on() + "]";
    }
}
