package org.madoguchi.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.EligibilityInformation;
import org.madoguchi.eligibility.CopaymentRatio;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.InsurerRecord;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Viewing;

/**
 * What to show and what to say at the counter, and what the receptionist can read there.
 *
 * @param openedAt when it was, said in big type: the page may be read without a network, hours later
 * @param opening different each time the page is given out, so that a kept copy is told from a fresh page
 * @param keepable whether the member's own device may keep it; of a member whom somebody may look for, no device does
 * @param copayment as {@link EligibilityInformation#copayment}
 */
public record ReceptionPage(
        MemberRef ref,
        PersonName name,
        Viewing viewing,
        Standing standing,
        InsurerRecord record,
        Instant openedAt,
        UUID opening,
        boolean keepable,
        InsuredNumber number,
        @Nullable CopaymentRatio copayment) {

    static ReceptionPage of(RegisteredMember member, Instant now, Viewing viewing) {
        var today = LocalDate.ofInstant(now, Japan.ZONE);
        return new ReceptionPage(
                member.ref(),
                member.name(),
                viewing,
                MemberStanding.on(today, member),
                InsurerRecord.of(member, today),
                now,
                UUID.randomUUID(),
                viewing.capacity() == Capacity.SELF && !member.restricted(),
                member.number(),
                EligibilityInformation.of(member, today).copayment());
    }

    public @Nullable Sourced<LocalDate> decidingEntry() {
        return MemberStanding.decidingEntry(standing);
    }

    public LocalDate today() {
        return standing.on();
    }

    public Tone tone() {
        return Tone.of(standing);
    }

    /** Without proofs there is no insurance to show, and so no number to copy. */
    public boolean insured() {
        return !standing.proofs().isEmpty();
    }

    /** What comes first: one thing to show, or what to tell where there is nothing to show. */
    public List<Proof> first() {
        return standing.receptionSteps().getFirst();
    }

    public boolean showsSomething() {
        return first().size() == 1;
    }

    /** What may be tried after it, in the lawful order. */
    public List<List<Proof>> fallbacks() {
        return standing.receptionSteps().stream().skip(1).toList();
    }

    /** What else to do, where nothing that is shown helps today. */
    public List<Sentence> advice() {
        if (!insured()) {
            return standing.explanation(today());
        }
        return showsSomething() ? List.of() : List.of(standing.nextStep().line());
    }

    /** For the receptionist to copy, in the order of マイナポータル's PDF (seed 002); without 記号 where the insurer has none. */
    public List<Map.Entry<String, String>> numbers() {
        return Stream.of(
                        Map.entry("insurer-number", number.insurer().digits()),
                        Map.entry("symbol", number.symbol()),
                        Map.entry("number", number.number()),
                        Map.entry("branch", number.branch()))
                .filter(field -> !field.getValue().isEmpty())
                .toList();
    }

    public boolean showsConfirmation() {
        return first().contains(Proof.ELIGIBILITY_CONFIRMATION);
    }

    /**
     * Whether the page counts together with the card: only where that is an insurance card, read or not. Beside a 資格確認書,
     * which is enough alone, nobody is asked for the card.
     */
    public boolean countsWithCard() {
        return !showsConfirmation() && standing.proofs().contains(Proof.ELIGIBILITY_NOTICE_WITH_CARD);
    }

    /** Why the answer is so, for the receptionist who wonders at what the card reader says; null where all is well. */
    public @Nullable Sentence reason() {
        return standing.answer() == Answer.USABLE ? null : standing.reasons(today()).getFirst();
    }

    /** A key of i18n, to be said in the counter's language and in the reader's. */
    public Sentence words(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    public List<Object> noArguments() {
        return List.of();
    }

    /** Of whoever works at the counter, whatever the reader's own language. */
    public Locale counterLanguage() {
        return Locale.JAPANESE;
    }
}
