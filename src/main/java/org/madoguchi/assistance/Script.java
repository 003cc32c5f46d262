package org.madoguchi.assistance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.register.Insurer;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;

/**
 * What an agent says to a caller about a member's card, before it has a language: the same standing that the member's
 * page shows, in the order of a conversation.
 *
 * @param sections one for each {@link Part}, in its order
 */
public record Script(List<Section> sections) {

    public enum Part {
        OPENING,
        ANSWER,
        CONSEQUENCE,
        NEXT_STEP,
        BRING,
        /** The proofs, in the order to try at the reception. */
        FALLBACKS,
        QUESTIONS
    }

    /** @param lines at least one */
    public record Section(Part part, List<Line> lines) {

        public Section {
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("Nothing to say in " + part);
            }
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing to say.
     *
     * @param lead what it belongs to: a question to its answer, a proof to its use; null where it stands alone
     */
    public record Line(@Nullable Sentence lead, Sentence sentence) {}

    /**
     * @param today the day of the call; the standing may be that of another day
     * @param insurer of the member
     */
    public static Script of(Standing standing, LocalDate today, Insurer insurer) {
        return new Conversation(standing, today, insurer).script();
    }

    public Section section(Part part) {
        return sections.get(part.ordinal());
    }
}
