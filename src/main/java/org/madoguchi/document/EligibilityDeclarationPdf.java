package org.madoguchi.document;

import java.time.LocalDate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 被保険者資格申立書 and, on a second page, its explanation, in the ministry's words: to print and complete by hand, or to fill
 * in on a screen. Japanese whatever the reader's language. PDF/A-2a and PDF/UA-1. Safe for many threads.
 */
@Component
public class EligibilityDeclarationPdf {

    private final DeclarationText text;
    private final Fonts fonts;

    EligibilityDeclarationPdf(MessageSource messages, Fonts fonts) {
        this.fonts = fonts;
        this.text = new DeclarationText(messages);
    }

    /** Without a word of the person. */
    public static String fileName(LocalDate savedOn) {
        return "eligibility-declaration-" + savedOn + ".pdf";
    }

    /** Without a word of the person. */
    public static String fillableFileName(LocalDate savedOn) {
        return "eligibility-declaration-form-" + savedOn + ".pdf";
    }

    /** As {@link #of(EligibilityDeclaration, NameForm)}, the name as the register has it. */
    public byte[] of(EligibilityDeclaration declaration) {
        return of(declaration, NameForm.AS_REGISTERED);
    }

    /**
     * To print: what is left is written by hand. The form wants the name as it stands on the card, so that kana in its place
     * would be wrong: what can't be printed is left to be written by hand too, and the form says so.
     *
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] of(EligibilityDeclaration declaration, NameForm form) {
        var page = new TaggedPage(text.say("title"));
        write(page, declaration, form, new PrintedEntries(page, fonts.regular(), DeclarationForm.INK, text::told));
        return page.bytes();
    }

    /** As {@link #fillable(EligibilityDeclaration, NameForm)}, the name as the register has it. */
    public byte[] fillable(EligibilityDeclaration declaration) {
        return fillable(declaration, NameForm.AS_REGISTERED);
    }

    /**
     * To fill in on a screen: what the register knows stands in it and can be changed. The signature alone is by hand, and
     * what can't be printed, as in {@link #of(EligibilityDeclaration, NameForm)}.
     *
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] fillable(EligibilityDeclaration declaration, NameForm form) {
        var page = new TaggedPage(text.say("title"));
        write(page, declaration, form, new FillableEntries(page, fonts.regular(), DeclarationForm.INK));
        return page.bytes();
    }

    private void write(TaggedPage page, EligibilityDeclaration asked, NameForm name, DeclarationEntries entries) {
        var declaration = asked.leftOut(entry -> isPrinted(entry, name));
        page.section();
        var form = new DeclarationForm(page, fonts.regular(), fonts.bold(), entries);
        text.form(form, declaration);
        if (!declaration.equals(asked)) {
            form.note(text.say("note-mark"), text.say("by-hand"));
        }
        page.turn();
        page.section();
        text.explanation(new DeclarationExplanation(page, fonts.regular(), fonts.bold()));
    }

    private boolean isPrinted(String entry, NameForm form) {
        var lacking = fonts.regular().lacking(entry);
        if (!lacking.isEmpty() && form == NameForm.AS_REGISTERED) {
            throw new UnprintableCharacter(lacking.getFirst(), UnprintableCharacter.Remedy.BY_HAND);
        }
        return lacking.isEmpty();
    }
}
