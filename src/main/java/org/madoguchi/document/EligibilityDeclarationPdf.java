package org.madoguchi.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Era;
import org.madoguchi.almanac.EraDate;
import org.madoguchi.document.DeclarationEntries.Box;
import org.madoguchi.document.DeclarationEntries.DayPart;
import org.madoguchi.document.DeclarationEntries.Entry;
import org.madoguchi.document.DeclarationForm.Label;
import org.madoguchi.register.RegisteredMember.Sex;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * 被保険者資格申立書 and, on a second page, its explanation, in the ministry's words: to print and complete by hand, or to fill
 * in on a screen. Japanese whatever the reader's language. PDF/A-2a and PDF/UA-1. Safe for many threads.
 */
@Component
public class EligibilityDeclarationPdf {

    private static final Locale OFFICIAL = Locale.JAPANESE;
    private static final String WORDS = "document.declaration.";
    private static final float LARGE = 15;
    private static final float MEDIUM = 13;
    private static final float SMALL = 11;

    private final MessageSource messages;
    private final Supplier<Typefaces> regular = SingletonSupplier.of(Typefaces::regular);
    private final Supplier<Typefaces> bold = SingletonSupplier.of(Typefaces::bold);

    EligibilityDeclarationPdf(MessageSource messages) {
        this.messages = messages;
    }

    /** Without a word of the person. */
    public static String fileName(LocalDate savedOn) {
        return "eligibility-declaration-" + savedOn + ".pdf";
    }

    /** Without a word of the person. */
    public static String fillableFileName(LocalDate savedOn) {
        return "eligibility-declaration-form-" + savedOn + ".pdf";
    }

    /**
     * To print: what is left is written by hand.
     *
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] of(EligibilityDeclaration declaration) {
        var page = new TaggedPage(say("title"));
        write(page, declaration, new PrintedEntries(page, regular.get(), DeclarationForm.INK, this::told));
        return page.bytes();
    }

    /**
     * To fill in on a screen: what the register knows stands in it and can be changed. The signature alone is by hand.
     *
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] fillable(EligibilityDeclaration declaration) {
        var page = new TaggedPage(say("title"));
        write(page, declaration, new FillableEntries(page, regular.get(), DeclarationForm.INK));
        return page.bytes();
    }

    private void write(TaggedPage page, EligibilityDeclaration declaration, DeclarationEntries entries) {
        page.section();
        var form = new DeclarationForm(page, regular.get(), bold.get(), entries);
        form.corner(say("form"));
        form.title(say("title"));
        form.statement(say("statement"));
        form.note(say("note-mark"), say("purpose"));
        insurance(form, declaration);
        card(form, declaration);
        signature(form);
        page.turn();
        page.section();
        explain(new DeclarationExplanation(page, regular.get(), bold.get()));
    }

    private void insurance(DeclarationForm form, EligibilityDeclaration declaration) {
        var table = form.heading(say("insurance"));
        form.choices(table, label("insured"), List.of(box("insured", "YES", false)));
        form.choices(table, label("kind"), Stream.of("EMPLOYEES", "NATIONAL", "ELDERLY", "OTHER", "UNKNOWN")
                .map(kind -> box("kind", kind, declaration.employees() && kind.equals("EMPLOYEES"))).toList());
        form.text(table, label("insurer"), entry("insurer", declaration.insurerName(), MEDIUM));
        form.text(table, new Label(say("employer"), say("note-1.mark")), entry("employer", null, MEDIUM));
        form.choices(table, new Label(say("copayment"), say("note-2.mark")),
                Stream.of("THREE", "TWO", "ONE", "UNKNOWN").map(part -> box("copayment", part, false)).toList());
        form.note(say("note-1.mark"), say("note-1"));
        form.note(say("note-2.mark"), say("note-2"));
    }

    private void card(DeclarationForm form, EligibilityDeclaration declaration) {
        var table = form.heading(say("card"));
        var born = EraDate.of(declaration.birthdate());
        form.name(table, label("name"), say("kana"),
                entry("kana-of-name", declaration.kana(), SMALL), entry("name", declaration.name(), LARGE));
        form.day(table, label("birthdate"),
                Stream.of(Era.values()).map(era -> box("birthdate", era.name(), era == born.era())).toList(),
                List.of(
                        part("birthdate", "year", born.isFirstYear() ? say("first-year") : String.valueOf(born.year())),
                        part("birthdate", "month", String.valueOf(born.day().getMonthValue())),
                        part("birthdate", "day", String.valueOf(born.day().getDayOfMonth()))));
        form.choices(table, label("sex"), Stream.of(Sex.MALE, Sex.FEMALE)
                .map(sex -> box("sex", sex.name(), sex == declaration.sex())).toList());
        form.address(table, label("address"), entry("address", declaration.address(), MEDIUM),
                say("note-3.mark"), say("note-3"), entry("residence", null, MEDIUM));
        form.note(say("note-4.mark"), say("note-4"));
    }

    private void signature(DeclarationForm form) {
        form.date(Stream.of("year", "month", "day").map(unit -> part("signed-on", unit, null)).toList());
        form.signature(say("signature"), new Label(say("relation.begin"), say("note-5.mark")), say("relation.colon"),
                entry("relation", null, SMALL), say("relation.end"));
        form.phone(say("phone"), entry("phone", null, MEDIUM));
        form.note(say("note-5.mark"), say("note-5"));
    }

    private void explain(DeclarationExplanation page) {
        page.to(say("explanation.to"));
        page.corner(say("explanation.form"));
        page.title(say("explanation.title"));
        page.text(say("explanation.what"));
        page.text(say("explanation.copayment"));
        page.note(say("note-mark"), say("explanation.later"));
        page.examples(say("explanation.examples"), say("explanation.example-mark"),
                List.of(say("explanation.example-1"), say("explanation.example-2")));
    }

    private Label label(String key) {
        return new Label(say(key), "");
    }

    private Box box(String question, String answer, boolean ticked) {
        return new Box(question + "." + answer, say(question), say(question + "." + answer), ticked);
    }

    private Entry entry(String question, @Nullable String written, float largest) {
        return new Entry(question, say(question), written, largest);
    }

    private DayPart part(String question, String unit, @Nullable String written) {
        var asked = say("part", say(question), say(unit));
        return new DayPart(new Entry(question + "." + unit, asked, written, MEDIUM), say(unit));
    }

    private String told(String answer, boolean ticked) {
        return say(ticked ? "box.ticked" : "box", answer);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(WORDS + key, arguments, OFFICIAL);
    }
}
