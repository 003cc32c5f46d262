package org.madoguchi.signin;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.signin.SignInLinks.Link;
import org.madoguchi.viewing.Misses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links a first sign-in to a member, by 記号・番号・枝番 and birth date against the register and the provider's claim.
 * A miss is a miss: whether the number exists, is somebody else's or is linked already is not told. Who has left is linked by
 * the last number, to what was theirs; a number that two people had is linked to neither.
 */
@Component
public class Linking {

    private static final Misses.Limit LIMIT = new Misses.Limit("LINKING", 5, Duration.ofDays(1));

    /** What came of an attempt. */
    public sealed interface Outcome {
        record Linked(MemberRef member) implements Outcome {}

        /** @param left how often it may still be tried, 0 when the sign-in is locked for a day */
        record Missed(int left) implements Outcome {}
    }

    private final Members members;
    private final SignInLinks links;
    private final Misses misses;

    Linking(Members members, SignInLinks links, Misses misses) {
        this.members = members;
        this.links = links;
        this.misses = misses;
    }

    @Transactional
    public Outcome attempt(SignIn signIn, InsuredNumber number, LocalDate birthdate) {
        misses.queue(LIMIT, who(signIn));
        var found = members.everWith(number, birthdate);
        if (attemptsLeft(signIn) == 0) {
            return new Outcome.Missed(0);
        }
        return found.filter(member -> birthdate.equals(signIn.birthdate()))
                .filter(member -> links.link(signIn.issuer(), signIn.subject(), member))
                .<Outcome>map(Outcome.Linked::new)
                .orElseGet(() -> missed(signIn));
    }

    /** How often this sign-in may still try; 0 while it is locked. */
    public int attemptsLeft(SignIn signIn) {
        return misses.left(LIMIT, who(signIn));
    }

    public Optional<Link> linked(SignIn signIn) {
        return links.of(signIn);
    }

    private Outcome missed(SignIn signIn) {
        misses.miss(LIMIT, who(signIn));
        return new Outcome.Missed(attemptsLeft(signIn));
    }

    private static String who(SignIn signIn) {
        return signIn.issuer() + " " + signIn.subject();
    }
}
