package org.madoguchi.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
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
     */
    record Entry(
            String name, String phone, @Nullable Integer ownConsentAge, @Nullable Boolean restrictedSignIn) {

        /** Who is of age decides alone whatever the insurer would have. */
        private static final int OF_AGE = 18;

        Entry {
            if (ownConsentAge != null && (ownConsentAge < 0 || ownConsentAge > OF_AGE)) {
                throw new IllegalArgumentException("own-consent-age is an age of 0 to " + OF_AGE + ", not " + ownConsentAge);
            }
        }
    }

    /** @throws IllegalArgumentException where a number is none */
    void putInto(Insurers register) {
        entries().forEach((digits, entry) -> {
            var number = InsurerNumber.of(digits);
            register.put(new Insurer(number, entry.name(), entry.phone()));
            register.set(number, entry.ownConsentAge(), entry.restrictedSignIn());
        });
    }

    private Map<String, Entry> entries() {
        return insurers == null ? Map.of() : insurers;
    }
}
