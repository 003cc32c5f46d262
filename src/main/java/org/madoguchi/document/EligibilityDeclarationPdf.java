package org.madoguchi.document;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * 被保険者資格申立書 and, on a second page, its explanation, in the ministry's words: to print and complete by hand, or to fill
 * in on a screen. Japanese whatever the reader's language. PDF/A-2a and PDF/UA-1. Safe for many threads.
 */
@Component
public class EligibilityDeclarationPdf {

    private final DeclarationText text;
    private final Supplier<Typefaces> regular = SingletonSupplier.of(Typefaces::regular);
    private final Supplier<Typefaces> bold = SingletonSupplier.of(Typefaces::bold);

    EligibilityDeclarationPdf(MessageSource messages) {
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

    /**
     * To print: what is left is written by hand.
     *
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] of(EligibilityDeclaration declaration) {
        var page = new TaggedPage(text.say("title"));
        write(page, declaration, new PrintedEntries(page, regular.get(), DeclarationForm.INK, text::told));
        return page.bytes();
    }

    /**
     * To fill in on a screen: what the register knows stands in it and can be changed. The signature alone is by hand.
     *
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] fillable(EligibilityDeclaration declaration) {
        var page = new TaggedPage(text.say("title"));
        write(page, declaration, new FillableEntries(page, regular.get(), DeclarationForm.INK));
        return page.bytes();
    }

    private void write(TaggedPage page, EligibilityDeclaration declaration, DeclarationEntries entries) {
        page.section();
        text.form(new DeclarationForm(page, regular.get(), bold.get(), entries), declaration);
        page.turn();
        page.section();
        text.explanation(new DeclarationExplanation(page, regular.get(), bold.get()));
    }
}
