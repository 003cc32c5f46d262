package org.madoguchi.assistance;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.FreedialHours;
import org.madoguchi.almanac.PhonePeriod;

/**
 * A phone line to transfer a caller to, at one moment.
 *
 * @param today its hours today, in Japan; empty where it is closed all day, never closes, or its hours are not told
 * @param nextOpening in Japan, where it is closed now, else null
 */
public record Transfer(
        Desk desk, Answering now, List<PhonePeriod> today, @Nullable ZonedDateTime nextOpening) {

    public enum Desk {
        INSURANCE_CARD(FreedialHours.NUMBER, FreedialHours.INSURANCE_CARD_MENU),
        CARD_LOSS(FreedialHours.NUMBER, FreedialHours.LOST_CARD_MENU),
        OTHER_LANGUAGES(FreedialHours.FOREIGN_LANGUAGES_NUMBER, null),
        OTHER_LANGUAGES_LOSS(FreedialHours.FOREIGN_LANGUAGES_LOST_CARD_NUMBER, null);

        private final String number;
        private final @Nullable Integer menu;

        Desk(String number, @Nullable Integer menu) {
            this.number = number;
            this.menu = menu;
        }

        public String number() {
            return number;
        }

        /** The digit to press, null where there is none to say. */
        public @Nullable Integer menu() {
            return menu;
        }
    }

    public enum Answering {
        OPEN,
        CLOSED,
        /** At any hour of the year. */
        ALWAYS,
        /** Its hours are published contradictorily. */
        UNTOLD
    }

    static Transfer to(Desk desk, Instant now) {
        return switch (desk) {
            case INSURANCE_CARD, OTHER_LANGUAGES -> inHours(desk, now);
            case CARD_LOSS -> new Transfer(desk, Answering.ALWAYS, List.of(), null);
            case OTHER_LANGUAGES_LOSS -> new Transfer(desk, Answering.UNTOLD, List.of(), null);
        };
    }

    private static Transfer inHours(Desk desk, Instant now) {
        var line = FreedialHours.HOURS.at(now);
        return new Transfer(desk, line.open() ? Answering.OPEN : Answering.CLOSED, line.today(), line.next());
    }
}
