package org.madoguchi.standing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What people do with the card; the consequence says of each whether it works on the day. */
public enum Service {
    /** 受付: the card reader confirms the insurance. */
    RECEPTION,
    /** 診療・薬剤情報の提供. */
    MEDICAL_INFORMATION,
    MYNAPORTAL_SIGN_IN,
    /** コンビニ交付. */
    CONVENIENCE_STORE,
    E_TAX;

    public enum Availability {
        WORKS,
        STOPPED,
        UNKNOWN;

        private static Availability of(char mark) {
            return switch (mark) {
                case '+' -> WORKS;
                case '-' -> STOPPED;
                case '?' -> UNKNOWN;
                default -> throw new IllegalArgumentException("not a mark of availability: " + mark);
            };
        }
    }

    /** @param marks one for each service in the order of this enum: + works, - stopped, ? unknown */
    static Map<Service, Availability> availabilities(String marks) {
        if (marks.length() != values().length) {
            throw new IllegalArgumentException("not one mark for each service: " + marks);
        }
        var availabilities = new EnumMap<Service, Availability>(Service.class);
        for (var service : values()) {
            availabilities.put(service, Availability.of(marks.charAt(service.ordinal())));
        }
        return Collections.unmodifiableMap(availabilities);
    }
}
