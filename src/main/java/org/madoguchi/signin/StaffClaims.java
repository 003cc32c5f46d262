package org.madoguchi.signin;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.viewing.StaffRole;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the provider for the staff tells roles and insurer. A dot leads into a claim, such as {@code realm_access.roles}.
 *
 * @param rolesClaim one or more of agent, supervisor, operator; others are passed over
 * @param insurerClaim 保険者番号
 */
@ConfigurationProperties("madoguchi.staff")
record StaffClaims(@DefaultValue("roles") String rolesClaim, @DefaultValue("insurer") String insurerClaim) {

    Set<StaffRole> roles(Map<String, ?> claims) {
        var roles = EnumSet.noneOf(StaffRole.class);
        var told = at(rolesClaim, claims);
        var names = told instanceof Collection<?> several ? several.stream() : Stream.ofNullable(told);
        names.map(name -> name.toString().toUpperCase(Locale.ROOT)).flatMap(StaffClaims::role).forEach(roles::add);
        return roles;
    }

    /** Empty where none is told, or what is told is none. */
    Optional<InsurerNumber> insurer(Map<String, ?> claims) {
        try {
            return Optional.ofNullable(at(insurerClaim, claims)).map(Object::toString).map(InsurerNumber::of);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Stream<StaffRole> role(String name) {
        return Stream.of(StaffRole.values()).filter(role -> role.name().equals(name));
    }

    private static @Nullable Object at(String path, Map<String, ?> claims) {
        Object here = claims;
        for (var step : path.split("\\.")) {
            here = here instanceof Map<?, ?> within ? within.get(step) : null;
        }
        return here;
    }
}
