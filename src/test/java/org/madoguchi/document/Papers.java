package org.madoguchi.document;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/** The corpus: every kind of document of every kind of person, each made once. */
final class Papers {

    static final CheckMark MARK = new CheckMark(new CheckNumber("7K3F9Q2MABCDEFGHJKMN"), "https://madoguchi.kenpo.example");
    /** The longest address that a portal is likely to have. */
    static final CheckMark LONG_MARK =
            new CheckMark(MARK.number(), "https://madoguchi.shikakukakunin.midori-kenpo.example");
    private static final String PORTAL = "https://myna.go.jp/";
    /** What a name adds for which a second typeface is needed, or IPAmj明朝, one that is long, and what a signature does. */
    private static final int SECOND_TYPEFACE = 28_000;
    private static final int FAMILY_REGISTER_TYPEFACE = 70_000;
    private static final int LONG = 12_000;
    private static final int SIGNATURE = 8_000;

    static final EligibilityInformationPdf INFORMATION = new EligibilityInformationPdf(Validation.words(), Validation.FONTS);
    static final EligibilityNoticePdf NOTICE = new EligibilityNoticePdf(Validation.words(), Validation.FONTS);
    static final EligibilityDeclarationPdf DECLARATION = new EligibilityDeclarationPdf(Validation.words(), Validation.FONTS);
    static final MaskedCopyPdf COPY = new MaskedCopyPdf(Validation.words(), Validation.FONTS);
    static final PostedLettersPdf POST = new PostedLettersPdf(Validation.words(), Validation.FONTS, INFORMATION, NOTICE);

    enum Kind {
        ELIGIBILITY_INFORMATION("医療保険の資格情報",
                person -> INFORMATION.of(information(person)), person -> Official.information(person, null)),
        ELIGIBILITY_NOTICE("資格情報のお知らせ",
                person -> NOTICE.of(notice(person)), person -> Official.notice(person, null), PORTAL),
        ELIGIBILITY_DECLARATION("被保険者資格申立書",
                person -> DECLARATION.of(declaration(person)), OfficialDeclaration::printed),
        ELIGIBILITY_DECLARATION_FORM("被保険者資格申立書",
                person -> DECLARATION.fillable(declaration(person)), OfficialDeclaration::fillable),
        ELIGIBILITY_INFORMATION_COPY("医療保険の資格情報　" + Official.COPY,
                person -> COPY.of(information(person).masked()), person -> Official.informationCopy(person, null)),
        ELIGIBILITY_NOTICE_COPY("資格情報のお知らせ　" + Official.COPY,
                person -> COPY.of(notice(person).masked()), person -> Official.noticeCopy(person, null)),
        MARKED_INFORMATION("医療保険の資格情報",
                person -> INFORMATION.of(new Marked<>(information(person), mark(person))),
                person -> Official.information(person, mark(person)), ""),
        MARKED_NOTICE("資格情報のお知らせ",
                person -> NOTICE.ofMarked(List.of(new Marked<>(notice(person), mark(person)))),
                person -> Official.notice(person, mark(person)), PORTAL, ""),
        MARKED_INFORMATION_COPY("医療保険の資格情報　" + Official.COPY,
                person -> COPY.ofInformation(new Marked<>(information(person).masked(), mark(person))),
                person -> Official.informationCopy(person, mark(person)), ""),
        MARKED_NOTICE_COPY("資格情報のお知らせ　" + Official.COPY,
                person -> COPY.ofNotice(new Marked<>(notice(person).masked(), mark(person))),
                person -> Official.noticeCopy(person, mark(person)), "");

        private final String title;
        private final Function<Person, byte[]> made;
        private final Function<Person, List<String>> said;
        private final List<String> codes;

        /** @param codes empty for that of the person's mark */
        Kind(String title, Function<Person, byte[]> made, Function<Person, List<String>> said, String... codes) {
            this.title = title;
            this.made = made;
            this.said = said;
            this.codes = List.of(codes);
        }

        byte[] of(Person person) {
            return made.apply(person);
        }

        List<String> said(Person person) {
            return said.apply(person);
        }

        private Paper paper(Person person) {
            return new Paper(words(this) + "-" + person.words(), of(person), title, said(person),
                    codes.stream().map(code -> code.isEmpty() ? mark(person).link() : code).toList(), bytes(person));
        }

        /** 90 KB are saved on a phone without a thought; the declaration has two pages full of text. */
        private int bytes(Person person) {
            int plain = switch (this) {
                case ELIGIBILITY_DECLARATION, ELIGIBILITY_DECLARATION_FORM -> 130_000;
                case MARKED_INFORMATION, MARKED_NOTICE, MARKED_INFORMATION_COPY, MARKED_NOTICE_COPY -> 100_000;
                default -> 90_000;
            };
            return plain + (person.needsTheFamilyRegistersTypeface() ? FAMILY_REGISTER_TYPEFACE
                    : person.needsASecondTypeface() ? SECOND_TYPEFACE : person.isLong() ? LONG : 0);
        }
    }

    /** Two that set a name each in its own way; the others do as these. */
    private static final List<Kind> ANY_NAME = List.of(Kind.ELIGIBILITY_NOTICE, Kind.ELIGIBILITY_DECLARATION_FORM);

    private static final Supplier<List<Paper>> ALL = SingletonSupplier.of(() ->
            Stream.of(ofOne(), signed(), Stream.of(household()), posted(), Letters.papers()).flatMap(papers -> papers).toList());

    private Papers() {}

    static Stream<Paper> all() {
        return ALL.get().stream();
    }

    static CheckMark mark(Person person) {
        return person.isLong() ? LONG_MARK : MARK;
    }

    private static Stream<Paper> ofOne() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(Person.values())
                .filter(person -> person.isSetDifferently() || ANY_NAME.contains(kind)).map(kind::paper));
    }

    private static Stream<Paper> signed() {
        var now = Instant.parse("2026-11-21T01:00:00Z");
        var signer = new DocumentSigner(DocumentKey.of(KeyStores.ec()), Clock.fixed(now, ZoneOffset.UTC));
        return Stream.of(Kind.MARKED_INFORMATION, Kind.MARKED_NOTICE, Kind.MARKED_INFORMATION_COPY, Kind.MARKED_NOTICE_COPY)
                .flatMap(kind -> Stream.of(Person.PLAIN, Person.KATSURAGI, Person.ELDERLY_AND_LONG).map(kind::paper))
                .map(paper -> new Paper(paper.name().replace("marked", "signed"), signer.sign(paper.pdf()), paper.title(),
                        paper.said(), paper.codes(), paper.bytes() + SIGNATURE));
    }

    private static Paper household() {
        var family = List.of(Person.PLAIN, Person.ELDERLY, Person.DEPENDENT);
        return new Paper("eligibility-notice-household", NOTICE.of(family.stream().map(Papers::notice).toList()),
                "資格情報のお知らせ", family.stream().flatMap(person -> Official.notice(person, null).stream()).toList(),
                List.of(PORTAL, PORTAL, PORTAL), 90_000 + SECOND_TYPEFACE + 10_000);
    }

    private static Stream<Paper> posted() {
        var persons = List.of(Person.PLAIN, Person.LONG);
        return Stream.of(PostedDocument.values()).flatMap(document -> persons.stream().map(person -> posted(document, person)));
    }

    private static Paper posted(PostedDocument document, Person person) {
        var enclosed = switch (document) {
            case ELIGIBILITY_INFORMATION -> Official.information(person, null);
            case ELIGIBILITY_NOTICE -> Official.notice(person, null);
            case CONFIRMATION_APPLICATION -> List.<String>of();
        };
        return new Paper("posted-" + words(document) + "-" + person.words(),
                POST.of(List.of(PostedLetter.of(12, document, person.member(), Person.TODAY, person.printed()))), "郵送する書類",
                Stream.concat(Official.cover(person, document).stream(), enclosed.stream()).toList(),
                document == PostedDocument.ELIGIBILITY_NOTICE ? List.of(PORTAL) : List.of(), 175_000);
    }

    private static EligibilityInformation information(Person person) {
        return EligibilityInformation.of(person.member(), Person.TODAY);
    }

    private static EligibilityNotice notice(Person person) {
        return EligibilityNotice.of(person.member(), Person.TODAY);
    }

    private static EligibilityDeclaration declaration(Person person) {
        return person.address() == null
                ? EligibilityDeclaration.ofAnother(person.member(), Person.TODAY)
                : EligibilityDeclaration.ofOneself(person.member(), Person.TODAY);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
