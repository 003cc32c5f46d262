package org.madoguchi.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.standing.Service.CONVENIENCE_STORE;
import static org.madoguchi.standing.Service.E_TAX;
import static org.madoguchi.standing.Service.MEDICAL_INFORMATION;
import static org.madoguchi.standing.Service.MYNAPORTAL_SIGN_IN;
import static org.madoguchi.standing.Service.RECEPTION;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.Stage;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.standing.NextStep.Action;
import org.madoguchi.standing.NextStep.Place;
import org.madoguchi.standing.Service.Availability;

/** What holds in every case that it speaks of, whatever else does. */
class StandingPromisesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void everySituationIsLookedAt() {
        assertThat(everybody().map(standing -> standing.facts().on(TODAY)))
                .containsExactlyElementsOf(Situation.all().toList());
    }

    @Test
    void whoeverIsInsuredHasSomethingToCarryToTheReception() {
        assertThat(insured()).allSatisfy(standing -> assertThat(standing.proofs()).isNotEmpty());
    }

    @Test
    void whoeverIsInsuredHasALastResortAtAnOldAndAtANewClinic() {
        assertThat(insured()).allSatisfy(standing -> assertThat(standing.proofs())
                .endsWith(Proof.WORD_OF_MOUTH, Proof.ELIGIBILITY_DECLARATION));
    }

    @Test
    void withoutThisInsuranceNothingOfThisInsurerIsShownAndNoReceptionWorks() {
        assertThat(everybody()).filteredOn(standing -> !isInsured(standing)).isNotEmpty().allSatisfy(standing -> {
            assertThat(standing.answer()).isEqualTo(Answer.NO_ELIGIBILITY);
            assertThat(standing.proofs()).isEmpty();
            assertThat(standing.services().get(RECEPTION)).isEqualTo(Availability.STOPPED);
        });
    }

    @Test
    void whoLeftIsSentToTheNewInsurerAndWhoHasNotJoinedYetWaitsForTheFirstDay() {
        assertThat(everybody()).filteredOn(standing -> standing.cause() == Cause.NO_LONGER_INSURED)
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(standing.nextStep().place()).isEqualTo(Place.NEW_INSURER));
        assertThat(everybody()).filteredOn(standing -> standing.cause() == Cause.NOT_INSURED_YET)
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(standing.nextStep().from())
                        .isEqualTo(standing.facts().eligibility().acquiredOn()));
    }

    @Test
    void medicalInformationIsSharedOnlyByAnEnrolledCardBeforeItsExpiry() {
        assertThat(everybody())
                .filteredOn(standing -> standing.services().get(MEDICAL_INFORMATION) == Availability.WORKS)
                .isNotEmpty()
                .allSatisfy(standing -> {
                    assertThat(standing.facts().enrollment().state()).isEqualTo(Enrollment.State.ENROLLED);
                    assertThat(standing.stage()).isIn(Stage.NORMAL, Stage.RENEWABLE);
                });
    }

    @Test
    void theCardsOtherServicesFollowTheCertificateAlone() {
        assertThat(everybody()).allSatisfy(standing -> {
            var expected = switch (standing.stage()) {
                case NORMAL, RENEWABLE -> Availability.WORKS;
                case GRACE, UNUSABLE -> Availability.STOPPED;
                case UNKNOWN -> Availability.UNKNOWN;
            };
            assertThat(Stream.of(MYNAPORTAL_SIGN_IN, CONVENIENCE_STORE, E_TAX).map(standing.services()::get))
                    .containsOnly(expected);
        });
    }

    @Test
    void anUnknownCertificateOrEnrollmentIsNeverCalledUsable() {
        assertThat(Stream.concat(inStage(Stage.UNKNOWN), insured(Enrollment.State.UNKNOWN)))
                .allSatisfy(standing -> assertThat(standing.answer())
                        .isNotIn(Answer.USABLE, Answer.USABLE_RENEW_SOON, Answer.ELIGIBILITY_ONLY));
    }

    @Test
    void theAnswerSaysUsableOnlyWhereTheReceptionWorks() {
        var usable = EnumSet.of(Answer.USABLE, Answer.USABLE_RENEW_SOON, Answer.ELIGIBILITY_ONLY);
        assertThat(everybody()).allSatisfy(standing -> assertThat(usable.contains(standing.answer()))
                .isEqualTo(standing.services().get(RECEPTION) == Availability.WORKS));
    }

    @Test
    void theCardIsPutOnTheReaderOnlyWhereTheReaderMayTakeIt() {
        assertThat(insured()).allSatisfy(standing ->
                assertThat(standing.proofs().contains(Proof.CARD_AT_READER))
                        .isEqualTo(standing.services().get(RECEPTION) != Availability.STOPPED));
    }

    @Test
    void anExpiredCertificateIsNeverSentToMynaportal() {
        assertThat(Stream.concat(inStage(Stage.GRACE), inStage(Stage.UNUSABLE))).allSatisfy(standing -> {
            assertThat(standing.proofs()).doesNotContain(Proof.MYNAPORTAL_WITH_CARD);
            assertThat(stepsOf(standing)).extracting(NextStep::place)
                    .doesNotContain(Place.MYNAPORTAL, Place.ENROLLMENT_DESK);
        });
    }

    @Test
    void aCardMustHaveAValidCertificateBeforeItIsEnrolled() {
        assertThat(everybody())
                .filteredOn(standing -> stepsOf(standing).stream().anyMatch(step -> step.action() == Action.ENROLL))
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(standing.stage()).isIn(Stage.NORMAL, Stage.RENEWABLE));
    }

    @Test
    void aValidConfirmationOnlyEverAddsItself() {
        var holders = Situation.all()
                .filter(situation -> situation.eligibility() == Eligibility.State.IN_FORCE)
                .filter(Situation::hasValidConfirmation);
        assertThat(holders).allSatisfy(holder -> {
            var with = DecisionTable.outcomeOf(holder);
            var without = DecisionTable.outcomeOf(withoutConfirmation(holder));
            assertThat(with.proofs()).contains(Proof.ELIGIBILITY_CONFIRMATION);
            assertThat(with.without(Proof.ELIGIBILITY_CONFIRMATION).proofs()).isEqualTo(without.proofs());
            assertThat(with.answer()).isEqualTo(without.answer());
            assertThat(with.services()).isEqualTo(without.services());
        });
    }

    @Test
    void noConfirmationIsShownThatIsMissingOrOver() {
        assertThat(everybody().filter(standing -> !holdsAValidConfirmation(standing))).allSatisfy(standing -> {
            assertThat(standing.proofs()).doesNotContain(Proof.ELIGIBILITY_CONFIRMATION);
            assertThat(stepsOf(standing)).extracting(NextStep::action).doesNotContain(Action.CARRY_CONFIRMATION);
        });
    }

    @Test
    void whoeverCannotUseTheCardShowsAConfirmationOrIsToldHowToGetOne() {
        assertThat(insured())
                .filteredOn(standing -> standing.services().get(RECEPTION) == Availability.STOPPED)
                .allSatisfy(standing -> assertThat(stepsOf(standing)).extracting(NextStep::action)
                        .containsAnyOf(Action.CARRY_CONFIRMATION, Action.ASK_FOR_CONFIRMATION));
    }

    @Test
    void aBlockedMemberIsNeverToldToUseOrRenewTheCard() {
        assertThat(insured(Enrollment.State.BLOCKED)).allSatisfy(standing -> {
            assertThat(standing.proofs()).isSubsetOf(
                    Proof.ELIGIBILITY_CONFIRMATION, Proof.WORD_OF_MOUTH, Proof.ELIGIBILITY_DECLARATION);
            assertThat(stepsOf(standing)).extracting(NextStep::action)
                    .isSubsetOf(Action.CARRY_CONFIRMATION, Action.ASK_FOR_CONFIRMATION);
        });
    }

    @Test
    void thePapersThatNeedTheCardServeAfterTheGraceToo() {
        assertThat(Stream.concat(insured(Enrollment.State.ENROLLED), insured(Enrollment.State.CANCELLED)))
                .filteredOn(standing -> standing.stage() == Stage.UNUSABLE)
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(standing.proofs())
                        .contains(Proof.SAVED_PDF_WITH_CARD, Proof.ELIGIBILITY_NOTICE_WITH_CARD));
    }

    @Test
    void theCauseAgreesWithTheAnswer() {
        assertThat(everybody()).allSatisfy(standing -> assertThat(standing.answer()).isEqualTo(
                switch (standing.cause()) {
                    case CERTIFICATE_VALID -> Answer.USABLE;
                    case RENEWAL_WINDOW -> Answer.USABLE_RENEW_SOON;
                    case GRACE -> Answer.ELIGIBILITY_ONLY;
                    case GRACE_OVER, CANCELLED_AFTER_EXPIRY, BLOCKED -> Answer.NOT_USABLE;
                    case NOT_ENROLLED, CANCELLED -> Answer.NOT_ENROLLED;
                    case EXPIRY_UNKNOWN, ENROLLMENT_UNKNOWN -> Answer.UNKNOWN;
                    case NOT_INSURED_YET, NO_LONGER_INSURED -> Answer.NO_ELIGIBILITY;
                }));
    }

    private static Stream<Standing> everybody() {
        return Situation.all().map(situation -> Somebody.in(situation, TODAY));
    }

    private static Stream<Standing> insured() {
        return everybody().filter(StandingPromisesTest::isInsured);
    }

    private static Stream<Standing> insured(Enrollment.State enrollment) {
        return insured().filter(standing -> standing.facts().enrollment().state() == enrollment);
    }

    private static Stream<Standing> inStage(Stage stage) {
        return everybody().filter(standing -> standing.stage() == stage);
    }

    private static boolean isInsured(Standing standing) {
        return standing.facts().eligibility().on(TODAY) == Eligibility.State.IN_FORCE;
    }

    private static boolean holdsAValidConfirmation(Standing standing) {
        return standing.facts().confirmation().on(TODAY) == EligibilityConfirmation.State.VALID;
    }

    private static Situation withoutConfirmation(Situation holder) {
        return new Situation(holder.enrollment(), holder.stage(), holder.eligibility(),
                EligibilityConfirmation.State.NONE);
    }

    private static List<NextStep> stepsOf(Standing standing) {
        return Stream.of(standing.nextStep(), standing.alternative()).filter(Objects::nonNull).toList();
    }
}
