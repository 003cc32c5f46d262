package org.madoguchi.viewing;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;

/** Who is signed in: a member or somebody of an insurer's staff, and never both; or a program of an insurer's. */
public sealed interface Actor {
    /** Under which the access log keeps what this actor looks at. */
    UUID id();

    /** By the link of the sign-in. */
    record Member(MemberRef self) implements Actor {
        @Override
        public UUID id() {
            return self.value();
        }
    }

    /**
     * By the claims of the provider for the staff.
     *
     * @param number by which members know this person
     * @param insurer whose members this person may be concerned with
     * @param roles never empty
     */
    record Staff(UUID id, int number, InsurerNumber insurer, Set<StaffRole> roles) implements Actor {
        public Staff {
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("staff without a role");
            }
            roles = Set.copyOf(roles);
        }

        public boolean is(StaffRole role) {
            return roles.contains(role);
        }
    }

    /**
     * By the token that it brings; it looks at nobody.
     *
     * @param insurer whose members it feeds in
     * @param client by which the provider knows it, as a person may read it: {@link #isClient}
     */
    record Job(UUID id, InsurerNumber insurer, String client) implements Actor {

        /** Neither controls nor what turns the direction of a line, and not blanks alone. */
        private static final Pattern CLIENT = Pattern.compile("(?!\\s*$)[^\\p{C}\\p{Zl}\\p{Zp}]{1,200}");

        public Job {
            if (!isClient(client)) {
                throw new IllegalArgumentException("no name of a program");
            }
        }

        /** Whether this can name a program: 1 to 200 characters, each of which is seen. */
        public static boolean isClient(String name) {
            return CLIENT.matcher(name).matches();
        }
    }
}
