package org.madoguchi.standing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.wording.Wording;

/**
 * The one thing to do next. Counter days are those of the municipal counter.
 *
 * @param from the first day on which it can be done, null where any day will do
 * @param by the last day on which it can be done in time, a day on which the place is open; null where none can be said
 * @param closedUntil the last day in time where the place is closed from the day after {@code by} until then, else null
 */
public record NextStep(
        Action action, @Nullable LocalDate from, @Nullable LocalDate by, @Nullable LocalDate closedUntil) {

    public enum Action {
        /** All is well until the renewal window opens. */
        NOTHING_YET(Place.NOWHERE),
        /** 更新, before the expiry. */
        RENEW(Place.MUNICIPAL_COUNTER),
        /** 再発行, after the expiry. */
        REISSUE(Place.MUNICIPAL_COUNTER),
        /** 再発行, then 利用登録 unless it still stands. */
        REISSUE_AND_ENROLL(Place.MUNICIPAL_COUNTER),
        /** The card ends with its certificate: a new card, not only a new certificate. */
        RENEW_CARD(Place.CARD_APPLICATION),
        /** The certificate ends with the 在留期間: extend the stay, then have a new certificate issued (上板町). */
        EXTEND_STAY(Place.IMMIGRATION_THEN_COUNTER),
        /** 利用登録. */
        ENROLL(Place.ENROLLMENT_DESK),
        /** See in マイナポータル whether the card is enrolled; only while its certificate is valid. */
        CHECK_ENROLLMENT(Place.MYNAPORTAL),
        /** Look at the card's face and enter the date. */
        ENTER_EXPIRY(Place.CARD_FACE),
        /** Carry the 資格確認書; the visit needs nothing else. */
        CARRY_CONFIRMATION(Place.RECEPTION),
        /** Ask the insurer for a 資格確認書. */
        ASK_FOR_CONFIRMATION(Place.INSURER),
        /** Ask the insurer one belongs to now. */
        ASK_NEW_INSURER(Place.NEW_INSURER),
        /** Wait for the first day of the insurance. */
        WAIT_FOR_ELIGIBILITY(Place.NOWHERE),
        /** Call this insurer, because the register cannot say. */
        CALL_INSURER(Place.INSURER);

        private final Place place;

        Action(Place place) {
            this.place = place;
        }

        public Place place() {
            return place;
        }
    }

    public enum Place {
        NOWHERE,
        /** お住まいの市区町村（または市区町村が指定する郵便局）の窓口. */
        MUNICIPAL_COUNTER,
        /** Applied for from home, received at the municipal counter. */
        CARD_APPLICATION,
        IMMIGRATION_THEN_COUNTER,
        /** Card reader at a clinic, マイナポータル or セブン銀行ATM. */
        ENROLLMENT_DESK,
        MYNAPORTAL,
        CARD_FACE,
        RECEPTION,
        INSURER,
        NEW_INSURER
    }

    public Place place() {
        return action.place();
    }

    /** When to do it: the dates, or the action's own words where there is no date to say. */
    public List<Sentence> when() {
        if (from == null && by == null) {
            return List.of(new Sentence("standing.step." + action + ".when"));
        }
        var key = by == null ? "FROM" : from == null ? "BY" : "FROM_BY";
        var dates = new Sentence("standing.when." + key, from, by);
        return closedUntil == null ? List.of(dates) : List.of(dates, new Sentence("standing.when.closed", closedUntil));
    }

    /** The sentence that closes the line under the answer. */
    public Sentence line() {
        var closedFirst = action == Action.REISSUE && from != null ? ".from" : "";
        return new Sentence("standing.step." + action + ".line" + closedFirst, from, by);
    }

    /**
     * What else helps to know.
     *
     * @param insurer of the member, who may say some of it in its own words
     */
    public Sentence note(InsurerNumber insurer) {
        var key = "standing.step." + action + ".note";
        return switch (action) {
            case ASK_FOR_CONFIRMATION -> new Sentence(key, Wording.CONFIRMATION_SENDING.of(insurer));
            case ASK_NEW_INSURER -> new Sentence(key, Wording.CONFIRMATION_RETURNING.of(insurer));
            case NOTHING_YET, RENEW, REISSUE, REISSUE_AND_ENROLL, RENEW_CARD, EXTEND_STAY, ENROLL, CHECK_ENROLLMENT,
                    ENTER_EXPIRY, CARRY_CONFIRMATION, WAIT_FOR_ELIGIBILITY, CALL_INSURER -> new Sentence(key);
        };
    }

    NextStep notBefore(LocalDate day) {
        return new NextStep(action, day, by, closedUntil);
    }

    static NextStep anyDay(Action action) {
        return new NextStep(action, null, null, null);
    }

    static NextStep from(LocalDate day, Action action) {
        return new NextStep(action, day, null, null);
    }
}
