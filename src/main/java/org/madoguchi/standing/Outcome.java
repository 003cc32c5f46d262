package org.madoguchi.standing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.standing.NextStep.Action;

/** What the decision table says of a case, before there are dates. */
record Outcome(
        Answer answer,
        Map<Service, Service.Availability> services,
        Action step,
        @Nullable Action otherwise,
        List<Proof> proofs) {

    Outcome without(Proof proof) {
        var rest = proofs.stream().filter(each -> each != proof).toList();
        return new Outcome(answer, services, step, otherwise, rest);
    }
}
