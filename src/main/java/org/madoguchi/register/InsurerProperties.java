package org.madoguchi.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.ClosedDays;
import org.madoguchi.almanac.PhoneHours;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The insurers as configured.
 *
 * @param insurers by 保険者番号; quoted in YAML, which reads some of these numbers as octal otherwise
 */
@ConfigurationProperties("madoguchi")
record InsurerProperties(@Nullable Map<String, Entry> insurers) {

    /**
     * @param name 保険者名称
     * @param phone where its members call
     * @param ownConsentAge from which age on a dependent decides alone what the insured sees, null as it was
     * @param restrictedSignIn whether a member under a disclosure restriction may sign in, null as it was
     * @param hours when somebody answers, such as 8:30-12:00/12:45-17:00; null where that is not told
     * @param shorterHours the same of Saturdays, Sundays and holidays, as far as these are not closed
     * @param closed names of {@link ClosedDays}, such as year-end; null for all of them
     * @param closedDays days of its own, such as 2026-12-28, or 10-01 for each year
     */
    record Entry(
            @Nullable String name, @Nullable String phone, @Nullable Integer ownConsentAge,
            @Nullable Boolean restrictedSignIn, @Nullable String hours, @Nullable String shorterHours,
            @Nullable List<String> closed, @Nullable List<String> closedDays) {

        /** Who is of age decides alone whatever the insurer would have. */
        private static final int OF_AGE = 18;

        Entry {
            if (ownConsentAge != null && (ownConsentAge < 0 || ownConsentAge > OF_AGE)) {
                throw new IllegalArgumentException("own-consent-age is an age of 0 to " + OF_AGE + ", not " + ownConsentAge);
            }
        }
    }

    /** @throws CannotStart where a number is none, or a name or a phone is missing */
    void putInto(Insurers register) {
        entries().forEach((digits, entry) -> {
            var insurer = insurer(digits, entry);
            register.put(insurer);
            register.set(insurer.number(), entry.ownConsentAge(), entry.restrictedSignIn());
        });
    }

    /** @throws CannotStart as {@link #putInto}, and where hours cannot be read */
    InsurerPhones phones() {
        var hours = new HashMap<InsurerNumber, PhoneHours>();
        entries().forEach((digits, entry) ->
                new ConfiguredHours(digits, entry).read().ifPresent(read -> hours.put(insurer(digits, entry).number(), read)));
        return new InsurerPhones(
                entries().entrySet().stream().map(entry -> insurer(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(insurer -> insurer.number().digits())).toList(),
                hours);
    }

    private static Insurer insurer(String digits, Entry entry) {
        if (entry.name() == null || entry.phone() == null) {
            throw new CannotStart("madoguchi.insurers.[" + digits + "] needs a name and a phone");
        }
        try {
            return new Insurer(InsurerNumber.of(digits), entry.name(), entry.phone());
        } catch (IllegalArgumentException none) {
            throw new CannotStart("madoguchi.insurers.[" + digits + "]: " + none.getMessage());
        }
    }

    private Map<String, Entry> entries() {
        return insurers == null ? Map.of() : insurers;
    }
}
