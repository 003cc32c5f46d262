package org.madoguchi.register;

import java.util.List;
import java.util.Optional;
import org.madoguchi.member.MemberRef;

/** Who has or had a number, of all who were born on one day. */
record NumberHolders(List<Holder> holders) {

    /**
     * @param hasIt whether it is the member's number now
     * @param kana of the name, folded: who has come back under another key is known by it
     */
    record Holder(MemberRef ref, boolean hasIt, String kana) {

        /** Without a word of the person, because a log file is no place for it. */
        @Override
        public String toString() {
            return "Holder[" + ref + "]";
        }
    }

    Optional<MemberRef> current() {
        return only(holders.stream().filter(Holder::hasIt).toList());
    }

    /** Who has it, or else who had it; empty where another person has or had it, too. */
    Optional<MemberRef> onlyPerson() {
        boolean onePerson = holders.stream().map(Holder::kana).distinct().count() == 1;
        boolean taken = holders.stream().anyMatch(Holder::hasIt);
        return onePerson ? taken ? current() : only(holders) : Optional.empty();
    }

    private static Optional<MemberRef> only(List<Holder> found) {
        return found.size() == 1 ? Optional.of(found.getFirst().ref()) : Optional.empty();
    }
}
