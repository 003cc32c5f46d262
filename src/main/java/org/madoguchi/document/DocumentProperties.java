package org.madoguchi.document;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * In whose name documents are signed, and where their readers can ask whether they still hold.
 *
 * @param insurers by 保険者番号, as far as an insurer signs
 * @param publicUrl where the portal is to be found from outside, null where no document has to name it
 */
@ConfigurationProperties("madoguchi")
record DocumentProperties(@Nullable Map<String, Entry> insurers, @Nullable String publicUrl) {

    record Entry(@Nullable KeyStoreEntry documents) {}

    /**
     * @param keyStore a file: PKCS#12, with a private key and the certificate of who signs
     * @param keyAlias which of its keys, null where it has but one
     */
    record KeyStoreEntry(@Nullable String keyStore, @Nullable String keyStorePassword, @Nullable String keyAlias) {

        /** Without the password. */
        @Override
        public String toString() {
            return "KeyStoreEntry[" + keyStore + "]";
        }
    }

    /** @throws IllegalArgumentException where a number is none */
    Map<InsurerNumber, KeyStoreEntry> keyStores() {
        return insurers == null ? Map.of() : insurers.entrySet().stream()
                .filter(insurer -> insurer.getValue().documents() != null)
                .collect(Collectors.toMap(
                        insurer -> InsurerNumber.of(insurer.getKey()), insurer -> insurer.getValue().documents()));
    }
}
