package org.madoguchi.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.EligibilityInformationForm.Field;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 医療保険の資格情報 as a PDF, after the one that マイナポータル saves, in the insurer's name. Japanese whatever the reader's
 * language, because it is shown at the counter of a clinic. PDF/A-2a and PDF/UA-1. Safe for many threads.
 */
@Component
public class EligibilityInformationPdf {

    private static final Locale OFFICIAL = Locale.JAPANESE;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(OFFICIAL);

    private final MessageSource messages;
    private final Fonts fonts;

    EligibilityInformationPdf(MessageSource messages, Fonts fonts) {
        this.fonts = fonts;
        this.messages = messages;
    }

    /** Without a word of the person. */
    public static String fileName(LocalDate savedOn) {
        return "eligibility-information-" + savedOn + ".pdf";
    }

    /** @throws UnprintableCharacter where no typeface has a character of what is to be said */
    public byte[] of(EligibilityInformation information) {
        return of(Marked.not(information));
    }

    byte[] of(Marked<EligibilityInformation> marked) {
        var page = new TaggedPage(say("document.eligibility-information.title"));
        write(page, marked);
        return page.bytes();
    }

    void write(TaggedPage page, Marked<EligibilityInformation> marked) {
        var information = marked.document();
        var form = new EligibilityInformationForm(
                page, say("document.eligibility-information.title"), fonts.regular(), fonts.bold());
        form.warning(say("document.eligibility-information.warning"));
        form.savedOn(say("document.eligibility-information.saved-on", DAY.format(information.savedOn())));
        form.table(insured(information));
        form.heading(say("document.eligibility-information.elderly"));
        form.table(elderly(information));
        form.note(say("document.eligibility-information.note-mark"), say("document.eligibility-information.note"));
        if (marked.inKana()) {
            form.note(say("document.in-kana.mark"), say("document.in-kana"));
        }
        form.issuer(
                say("document.eligibility-information.reference"),
                say("document.eligibility-information.issuer", information.insurerName()));
        if (marked.mark() != null) {
            form.check(marked.mark(), new CheckMarkBox(page, new OfficialWords(messages), fonts.regular(), fonts.bold()));
        }
    }

    private List<Field> insured(EligibilityInformation information) {
        return List.of(
                field("document.eligibility-information.insurer-name", information.insurerName()),
                field("document.eligibility-information.insurer-number", information.insurerNumber()),
                field("document.eligibility-information.symbol", information.symbol()),
                field("document.eligibility-information.number", information.number()),
                field("document.eligibility-information.branch", information.branch()),
                field("document.eligibility-information.name", information.name()));
    }

    private List<Field> elderly(EligibilityInformation information) {
        var copayment = information.copayment();
        var validUntil = information.validUntil();
        return List.of(
                field("document.eligibility-information.copayment", copayment == null
                        ? null : say("document.eligibility-information.copayment-tenths", copayment.tenths())),
                field("document.eligibility-information.valid-until",
                        validUntil == null ? null : DAY.format(validUntil)));
    }

    private Field field(String label, @Nullable String value) {
        return new Field(say(label),
                value == null || value.isEmpty() ? say("document.eligibility-information.none") : value);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }
}
