package org.madoguchi.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Era;
import org.madoguchi.almanac.EraDate;
import org.madoguchi.document.DeclarationEntries.Box;
import org.madoguchi.document.DeclarationEntries.DayPart;
import org.madoguchi.document.DeclarationEntries.Entry;
import org.madoguchi.register.RegisteredMember.Sex;
import org.springframework.context.MessageSource;

/** What the form and its explanation say, in the ministry's words and its order. */
record DeclarationText(MessageSource messages) {

    private static final String WORDS = "document.declaration.";
    private static final float LARGE = 15;
    private static final float MEDIUM = 13;
    private static final float SMALL = 11;

    void form(DeclarationForm form, EligibilityDeclaration declaration) {
        form.corner(say("form"));
        form.title(say("title"));
        form.statement(say("statement"));
        form.note(say("note-mark"), say("purpose"));
        insurance(form, declaration);
        card(form, declaration);
        signature(form);
    }

    private void insurance(DeclarationForm form, EligibilityDeclaration declaration) {
        var table = form.heading(say("insurance"));
        table.choices(label("insured"), List.of(box("insured", "YES", false)));
        table.choices(label("kind"), Stream.of("EMPLOYEES", "NATIONAL", "ELDERLY", "OTHER", "UNKNOWN")
                .map(kind -> box("kind", kind, declaration.employees() && kind.equals("EMPLOYEES"))).toList());
        table.text(label("insurer"), entry("insurer", declaration.insurerName(), MEDIUM));
        table.text(new DeclarationLabel(say("employer"), say("note-1.mark")), entry("employer", null, MEDIUM));
        table.choices(new DeclarationLabel(say("copayment"), say("note-2.mark")),
                Stream.of("THREE", "TWO", "ONE", "UNKNOWN").map(part -> box("copayment", part, false)).toList());
        form.note(say("note-1.mark"), say("note-1"));
        form.note(say("note-2.mark"), say("note-2"));
    }

    private void card(DeclarationForm form, EligibilityDeclaration declaration) {
        var table = form.heading(say("card"));
        var born = EraDate.of(declaration.birthdate());
        table.name(label("name"), say("kana"),
                entry("kana-of-name", declaration.kana(), SMALL), entry("name", declaration.name(), LARGE));
        table.day(label("birthdate"),
                Stream.of(Era.values()).map(era -> box("birthdate", era.name(), era == born.era())).toList(),
                List.of(
                        part("birthdate", "year", born.isFirstYear() ? say("first-year") : String.valueOf(born.year())),
                        part("birthdate", "month", String.valueOf(born.day().getMonthValue())),
                        part("birthdate", "day", String.valueOf(born.day().getDayOfMonth()))));
        table.choices(label("sex"), Stream.of(Sex.MALE, Sex.FEMALE)
                .map(sex -> box("sex", sex.name(), sex == declaration.sex())).toList());
        table.address(label("address"), entry("address", declaration.address(), MEDIUM),
                say("note-3.mark"), say("note-3"), entry("residence", null, MEDIUM));
        form.note(say("note-4.mark"), say("note-4"));
    }

    private void signature(DeclarationForm form) {
        form.date(Stream.of("year", "month", "day").map(unit -> part("signed-on", unit, null)).toList());
        form.signature(say("signature"), new DeclarationLabel(say("relation.begin"), say("note-5.mark")), say("relation.colon"),
                entry("relation", null, SMALL), say("relation.end"));
        form.phone(say("phone"), entry("phone", null, MEDIUM));
        form.note(say("note-5.mark"), say("note-5"));
    }

    void explanation(DeclarationExplanation page) {
        page.to(say("explanation.to"));
        page.corner(say("explanation.form"));
        page.title(say("explanation.title"));
        page.text(say("explanation.what"));
        page.text(say("explanation.copayment"));
        page.note(say("note-mark"), say("explanation.later"));
        page.examples(say("explanation.examples"), say("explanation.example-mark"),
                List.of(say("explanation.example-1"), say("explanation.example-2")));
    }

    private DeclarationLabel label(String key) {
        return new DeclarationLabel(say(key), "");
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

    String told(String answer, boolean ticked) {
        return say(ticked ? "box.ticked" : "box", answer);
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(WORDS + key, arguments, Locale.JAPANESE);
    }
}
