package org.madoguchi.document.web;

import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.document.EligibilityNotice;
import org.madoguchi.document.web.DocumentCard.Kind;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;

/** Until when a document holds: as long as what it says, so the days are the ones that stand in it or in the standing. */
record HoldingTime(RegisteredMember member, Standing standing) {

    private static final String UNTIL = "document.until.";

    List<Sentence> of(Kind kind) {
        return switch (kind) {
            case ELIGIBILITY_NOTICE, ELIGIBILITY_INFORMATION ->
                Stream.concat(Stream.of(facts()), end()).toList();
            case ELIGIBILITY_CONFIRMATION -> List.of(confirmation());
            default -> List.of(says(kind.name()));
        };
    }

    /** From 70 on, what the member pays has a last day. */
    private Sentence facts() {
        var elderly = EligibilityNotice.of(member, standing.on()).elderly();
        return elderly == null ? says("FACTS") : says("COPAYMENT", elderly.validUntil());
    }

    private Stream<Sentence> end() {
        return standing.reasons(standing.on()).stream().filter(reason -> reason.key().equals("standing.ends"));
    }

    private Sentence confirmation() {
        var lastDay = member.confirmation().validTo();
        return lastDay == null ? says("CONFIRMATION") : says("CONFIRMATION_DAY", lastDay);
    }

    private static Sentence says(String key, Object... arguments) {
        return new Sentence(UNTIL + key, List.of(arguments));
    }
}
