package org.madoguchi.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.household.OwnConsent;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.InsurerRecord;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Capacity;

/**
 * Everybody in the actor's reach, the most urgent first.
 *
 * @param today the day in Japan of which it speaks
 * @param ownConsentAge from which age on a dependent decides alone what the reader sees of the card
 */
public record FamilyPage(LocalDate today, List<Person> people, int ownConsentAge) {

    /**
     * One of them.
     *
     * @param standing today, null where this reader may know of the insurance only
     * @param consent where the person soon decides alone what the reader sees, else null
     * @param insured whether the insurance is in force today
     * @param record what all of it rests on
     */
    public record Person(
            MemberRef ref,
            PersonName name,
            Capacity capacity,
            @Nullable Standing standing,
            @Nullable OwnConsent consent,
            boolean insured,
            InsurerRecord record) {

        public boolean due() {
            return standing != null && Urgency.of(standing) != Urgency.NOTHING_DUE;
        }

        /** Whether nothing is due today, but a day is near from which the person decides alone. */
        public boolean decidesSoon() {
            return !due() && consent != null;
        }

        /** @throws NullPointerException where there is no standing */
        public Tone tone() {
            return Tone.of(standing);
        }
    }

    public List<Person> due() {
        return people.stream().filter(Person::due).toList();
    }

    public List<Person> nothingDue() {
        return people.stream().filter(person -> !person.due()).toList();
    }

    /** What the page rests on, once for each insurer; not of those whose insurance is no more. */
    public List<InsurerRecord> records() {
        return people.stream().filter(Person::insured).map(Person::record).distinct().toList();
    }

    /** Whether the reader is anybody's delegate. */
    public boolean delegate() {
        return people.stream().anyMatch(person -> person.capacity() == Capacity.DELEGATE);
    }

    public boolean alone() {
        return people.size() == 1;
    }
}
