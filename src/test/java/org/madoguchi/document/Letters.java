package org.madoguchi.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.madoguchi.register.Insurer;
import org.madoguchi.standing.Cause;
import org.madoguchi.standing.EveryStanding;
import org.madoguchi.standing.Standing;
import org.madoguchi.wording.Wording;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.util.function.SingletonSupplier;

/** 更新のご案内 of everybody, on 21 November 2026, each made once in both languages; such as differ in no word are one. */
final class Letters {

    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    static final ResourceBundleMessageSource WORDS = words();
    static final RenewalLetterPdf PDF = new RenewalLetterPdf(WORDS, Validation.FONTS);

    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);
    private static final List<Person> NAMED = List.of(Person.LONG, Person.LONG_WITHOUT_A_SPACE, Person.KATSURAGI,
            Person.LATIN_AND_LONG, Person.VIETNAMESE_WITH_COMBINING_MARKS);
    private static final Supplier<List<Letter>> ALL =
            SingletonSupplier.of(() -> LANGUAGES.stream().flatMap(Letters::in).toList());

    /** One of a standing, in one language. */
    record Letter(RenewalLetter letter, Locale language, byte[] pdf) {

        private static Letter of(RenewalLetter letter, Locale language) {
            return new Letter(letter, language, PDF.of(letter, language));
        }

        Standing standing() {
            return letter.standing();
        }

        @Override
        public String toString() {
            var alternative = standing().alternative();
            return Stream.of("renewal-letter", standing().cause(), standing().nextStep().action(), standing().on(),
                            alternative == null ? null : alternative.action(), language)
                    .filter(Objects::nonNull).map(String::valueOf).reduce((one, next) -> one + "-" + next).orElseThrow()
                    .toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private Paper paper(String name) {
            return new Paper(name, pdf, new RenewalLetterText(letter, new ReaderWords(WORDS, language), false).title(),
                    Letters.said(pdf), List.of(), 120_000);
        }
    }

    private Letters() {}

    static Stream<Letter> all() {
        return ALL.get().stream();
    }

    /** One of each cause with each next step, in both languages. */
    static Stream<Letter> eachKind() {
        var seen = new HashSet<String>();
        return all().filter(letter -> seen.add(letter.toString()));
    }

    /** One of each cause, and one to each name that is hard to set. */
    static Stream<Paper> papers() {
        var seen = new HashSet<String>();
        return Stream.concat(
                eachKind().filter(letter -> seen.add(letter.standing().cause() + " " + letter.language()))
                        .map(letter -> letter.paper(letter.toString())),
                NAMED.stream().flatMap(person -> LANGUAGES.stream()
                        .map(language -> Letter.of(to(person, inTheWindow()), language)
                                .paper("renewal-letter-" + person.words() + "-" + language))));
    }

    static Standing inTheWindow() {
        return EveryStanding.on(Person.TODAY).filter(each -> each.cause() == Cause.RENEWAL_WINDOW).findFirst().orElseThrow();
    }

    static RenewalLetter to(Person person, Standing standing) {
        return new RenewalLetter(new Insurer(Person.INSURER, person.insurer(), Person.PHONE),
                person.name, standing, AS_OF);
    }

    private static Stream<Letter> in(Locale language) {
        var made = new LinkedHashMap<List<Object>, Letter>();
        EveryStanding.on(Person.TODAY).map(standing -> to(Person.PLAIN, standing))
                .forEach(letter -> made.computeIfAbsent(wording(letter, language), wording -> Letter.of(letter, language)));
        return made.values().stream();
    }

    /** All that is to be read or seen on it. */
    private static List<Object> wording(RenewalLetter letter, Locale language) {
        var text = new RenewalLetterText(letter, new ReaderWords(WORDS, language), false);
        var standing = letter.standing();
        return List.of(text.title(), text.tone(), text.headline(), text.deed(), text.explanation(), text.services(), letter.timeline(),
                text.foot(), Stream.of(standing.nextStep(), standing.alternative()).filter(Objects::nonNull)
                        .map(step -> List.of(text.stepTitle(step), text.stepRows(step), text.stepNote(step))).toList());
    }

    private static List<String> said(byte[] pdf) {
        try {
            return TaggedText.of(pdf);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where this insurer says in its own words whatever it may. */
    static ResourceBundleMessageSource wordsWithOwn(String own) {
        var insurers = new StaticMessageSource();
        LANGUAGES.forEach(language -> Stream.of(Wording.values()).forEach(wording ->
                insurers.addMessage(wording.of(Person.INSURER).getCodes()[0], language, own)));
        var words = words();
        words.setParentMessageSource(insurers);
        return words;
    }

    private static ResourceBundleMessageSource words() {
        var words = Validation.words();
        words.addBasenames("i18n/standing", "i18n/certificate", "i18n/ui", "i18n/wording");
        return words;
    }
}
