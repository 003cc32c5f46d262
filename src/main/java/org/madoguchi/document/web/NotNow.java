package org.madoguchi.document.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.document.web.DocumentCard.Kind;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Viewing;

/** Documents that are not for this member now, all for the same reason. */
public record NotNow(Sentence why, List<Kind> kinds) {

    private static final Set<Kind> WITH_CARD = EnumSet.of(Kind.ELIGIBILITY_NOTICE, Kind.ELIGIBILITY_INFORMATION);

    public boolean isOfOne() {
        return kinds.size() == 1;
    }

    static List<NotNow> of(DocumentOrder order, RegisteredMember member, Standing standing, Viewing viewing) {
        var reasons = new LinkedHashMap<Sentence, List<Kind>>();
        Stream.of(order.usual(), order.other()).flatMap(List::stream).forEach(kind -> why(kind, member, standing, viewing)
                .ifPresent(why -> reasons.computeIfAbsent(why, first -> new ArrayList<>()).add(kind)));
        return reasons.entrySet().stream().map(each -> new NotNow(each.getKey(), List.copyOf(each.getValue()))).toList();
    }

    /**
     * Empty where it is for now. Who may not know of the card is told nothing that depends on it, only what was granted or
     * what the insurance itself decides.
     */
    static Optional<Sentence> why(Kind kind, RegisteredMember member, Standing standing, Viewing viewing) {
        if (!viewing.may(kind.aspect())) {
            return says("not-shown." + viewing.capacity());
        }
        var state = member.eligibility().on(standing.on());
        if (kind == Kind.RENEWAL_LETTER && state != Eligibility.State.ENDED) {
            var next = standing.nextStep();
            return next.action() == NextStep.Action.NOTHING_YET ? Optional.of(next.line()) : Optional.empty();
        }
        if (state != Eligibility.State.IN_FORCE) {
            return Optional.of(standing.reasons(standing.on()).getFirst());
        }
        if (kind == Kind.ELIGIBILITY_CONFIRMATION) {
            return unconfirmed(member, standing);
        }
        return WITH_CARD.contains(kind) && viewing.may(Aspect.STANDING)
                && !standing.proofs().contains(Proof.ELIGIBILITY_NOTICE_WITH_CARD) ? says("no-card") : Optional.empty();
    }

    private static Optional<Sentence> unconfirmed(RegisteredMember member, Standing standing) {
        var state = member.confirmation().on(standing.on());
        var lastDay = member.confirmation().validTo();
        if (state == EligibilityConfirmation.State.EXPIRED && lastDay != null) {
            return says("confirmation-expired", lastDay);
        }
        return state == EligibilityConfirmation.State.VALID ? Optional.empty() : says("no-confirmation");
    }

    private static Optional<Sentence> says(String key, Object... arguments) {
        return Optional.of(new Sentence("document.why." + key, List.of(arguments)));
    }
}
