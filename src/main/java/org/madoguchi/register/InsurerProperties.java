package org.madoguchi.register;

import java.util.List;
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
     */
    record Entry(String name, String phone) {}

    /** @throws IllegalArgumentException where a number is none */
    List<Insurer> toInsurers() {
        return insurers == null ? List.of() : insurers.entrySet().stream()
                .map(entry -> new Insurer(
                        InsurerNumber.of(entry.getKey()), entry.getValue().name(), entry.getValue().phone()))
                .toList();
    }
}
