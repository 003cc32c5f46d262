package org.madoguchi.certificate;

import java.time.LocalDate;
import java.util.List;

/** The versions of one rule, oldest first, without a gap between them. */
record RuleVersions<T extends Terms>(List<Rule<T>> all) {

    @SafeVarargs
    RuleVersions(Rule<T>... all) {
        this(List.of(all));
    }

    /** The version in force on a day; before the first one, the first: what follows from it then is arithmetic only. */
    Rule<T> on(LocalDate day) {
        return all.stream().filter(rule -> rule.isInForceOn(day)).findFirst().orElse(all.getFirst());
    }
}
