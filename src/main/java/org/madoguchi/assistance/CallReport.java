package org.madoguchi.assistance;

import java.util.List;
import java.util.Map;
import org.madoguchi.standing.Answer;

/** How many sessions there were, by their reason and by the answer that the member's page gave when they began. */
public record CallReport(Map<Cell, Integer> counts) {

    /** A reason together with an answer. */
    public record Cell(CallReason reason, Answer answer) {}

    public List<CallReason> reasons() {
        return List.of(CallReason.values());
    }

    public List<Answer> answers() {
        return List.of(Answer.values());
    }

    public int count(CallReason reason, Answer answer) {
        return counts.getOrDefault(new Cell(reason, answer), 0);
    }

    public int of(CallReason reason) {
        return answers().stream().mapToInt(answer -> count(reason, answer)).sum();
    }

    public int of(Answer answer) {
        return reasons().stream().mapToInt(reason -> count(reason, answer)).sum();
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
