package org.madoguchi.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.certificate.Stage;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;

/**
 * Everything known of one member's card on one day: state, consequence, next step, proofs.
 * Whatever a person reads, on screen, on paper or on the phone, comes from here.
 *
 * @param on the day it speaks of, a day in Japan, past or future
 * @param cause the state that decides the answer
 * @param dates null where the expiry is not known
 * @param daysLeftInStage as {@link CertificateFacts#daysLeftInStage}, null where the stage is not known
 * @param services of every service, whether it works on the day
 * @param alternative another way, or what else helps; null where there is none
 * @param proofs what to carry, in the order to try; empty only where this insurance is not in force
 * @param facts what all of it was made from, with the source of the expiry
 */
public record Standing(
        LocalDate on,
        Answer answer,
        Cause cause,
        Stage stage,
        @Nullable CertificateDates dates,
        @Nullable Long daysLeftInStage,
        Map<Service, Service.Availability> services,
        NextStep nextStep,
        @Nullable NextStep alternative,
        List<Proof> proofs,
        Facts facts) {

    /** The standing on any day by the facts known now: the day of a visit to come, too, if nothing is renewed. */
    public static Standing on(
            LocalDate day,
            CertificateFacts certificate,
            Enrollment enrollment,
            Eligibility eligibility,
            EligibilityConfirmation confirmation) {
        return on(day, new Facts(certificate, enrollment, eligibility, confirmation));
    }

    private static Standing on(LocalDate day, Facts facts) {
        var situation = facts.on(day);
        var outcome = DecisionTable.outcomeOf(situation);
        var steps = new Steps(day, facts);
        return new Standing(
                day,
                outcome.answer(),
                Cause.of(situation),
                situation.stage(),
                facts.certificate().dates().orElse(null),
                facts.certificate().daysLeftInStage(day),
                outcome.services(),
                steps.dated(outcome.step()),
                outcome.otherwise() == null ? null : steps.dated(outcome.otherwise()),
                outcome.proofs(),
                facts);
    }

    /**
     * The one sentence on top.
     *
     * @param today the day on which it is read
     */
    public Sentence headline(LocalDate today) {
        return new Telling(this, today).headline();
    }

    /** As {@link #headline}, with its day: for what is read on a day nobody knows, as paper is. */
    public Sentence datedHeadline() {
        return new Telling(this, null).headline();
    }

    /** As {@link #reasons}, with the day from which days are counted: for what is read on a day nobody knows. */
    public List<Sentence> datedReasons() {
        return new Telling(this, null).reasons();
    }

    /**
     * What is said below it: the cause, the days left, what to do.
     *
     * @param today the day on which it is read
     */
    public List<Sentence> explanation(LocalDate today) {
        return new Telling(this, today).explanation();
    }

    /**
     * The same without what to do: the cause, the days left, the end of the insurance where it is known.
     *
     * @param today the day on which it is read
     */
    public List<Sentence> reasons(LocalDate today) {
        return new Telling(this, today).reasons();
    }

    /** The answer in a word or two. */
    public Sentence inShort() {
        return new Telling(this, on).inShort();
    }

    /**
     * The proofs as the reception asks for them, one step after the other. What is left to whoever has nothing to show is
     * one step: 口頭確認 at a place visited before, 被保険者資格申立書 at a new one (厚生労働省 2024-12, 「ご提示できない場合」).
     *
     * @return empty only where this insurance is not in force
     */
    public List<List<Proof>> receptionSteps() {
        var shown = proofs.stream().filter(Proof::isShown).map(List::of);
        var left = proofs.stream().filter(proof -> !proof.isShown()).toList();
        return Stream.concat(shown, Stream.of(left)).filter(step -> !step.isEmpty()).toList();
    }

    /** This standing, and after it the one on each later day on which the answer changes if nothing is done. */
    public List<Standing> outlook() {
        var outlook = new ArrayList<>(List.of(this));
        for (var day : facts.turningDays().tailSet(on.plusDays(1))) {
            var next = on(day, facts);
            if (!next.inShort().equals(outlook.getLast().inShort())) {
                outlook.add(next);
            }
        }
        return List.copyOf(outlook);
    }
}
