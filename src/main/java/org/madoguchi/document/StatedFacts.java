package org.madoguchi.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document says of the member, without the day on which it says so and without the insurer's name. */
record StatedFacts(List<String> facts) {

    static StatedFacts of(EligibilityInformation stated) {
        return of(stated.masked()).and(stated.insurerNumber(), stated.symbol(), stated.number(), stated.branch());
    }

    static StatedFacts of(EligibilityNotice stated) {
        return of(stated.masked()).and(stated.insurerNumber(), stated.symbol(), stated.number(), stated.branch());
    }

    static StatedFacts of(EligibilityInformationCopy stated) {
        return told(stated.name(), stated.copayment() == null ? null : stated.copayment().tenths(), stated.validUntil());
    }

    static StatedFacts of(EligibilityNoticeCopy stated) {
        var elderly = stated.elderly();
        return told(
                stated.name(), stated.kana(),
                elderly == null ? null : elderly.copayment().tenths(),
                elderly == null ? null : elderly.validUntil(),
                elderly == null ? null : elderly.effectiveFrom(),
                stated.appliesFrom());
    }

    private static StatedFacts told(@Nullable Object... facts) {
        return new StatedFacts(Stream.of(facts).map(fact -> Objects.toString(fact, "")).toList());
    }

    private StatedFacts and(String... numbers) {
        return new StatedFacts(Stream.concat(facts.stream(), Stream.of(numbers)).toList());
    }

    /** With the number of the document in it, so that without the number nobody finds the facts by trying. */
    byte[] hash(CheckNumber number) {
        // No text of a PostgreSQL database has the character 0.
        var text = Stream.concat(Stream.of(number.letters()), facts.stream()).collect(Collectors.joining("\0"));
        return CheckNumber.sha256().digest(text.getBytes(UTF_8));
    }

    /** Without a word of the person, because a log file is no place for it. */
    @Override
    public String toString() {
        return "StatedFacts[" + facts.size() + "]";
    }
}
