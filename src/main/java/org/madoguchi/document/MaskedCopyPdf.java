package org.madoguchi.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.MaskedCopyForm.Field;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 写し（番号を隠したもの） of 医療保険の資格情報 and of 資格情報のお知らせ, to show that one is insured. The card to cut out and the sentences
 * on how to show it at a clinic are left out, because a copy without the numbers serves at none; so is the code that leads to
 * マイナポータル. Japanese whatever the reader's language, because it is handed in at offices. PDF/A-2a and PDF/UA-1. Safe for many threads.
 */
@Component
public class MaskedCopyPdf {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.JAPANESE);

    private final OfficialWords words;
    private final Fonts fonts;

    MaskedCopyPdf(MessageSource messages, Fonts fonts) {
        this.fonts = fonts;
        this.words = new OfficialWords(messages);
    }

    /** Without a word of the person. */
    public static String informationFileName(LocalDate savedOn) {
        return "eligibility-information-copy-" + savedOn + ".pdf";
    }

    /** Without a word of the person. */
    public static String noticeFileName(LocalDate issuedOn) {
        return "eligibility-notice-copy-" + issuedOn + ".pdf";
    }

    /** @throws UnprintableCharacter where no typeface has a character of what is to be said */
    public byte[] of(EligibilityInformationCopy copy) {
        return ofInformation(Marked.not(copy));
    }

    /** @throws UnprintableCharacter where no typeface has a character of what is to be said */
    public byte[] of(EligibilityNoticeCopy copy) {
        return ofNotice(Marked.not(copy));
    }

    byte[] ofInformation(Marked<EligibilityInformationCopy> marked) {
        var copy = marked.document();
        var title = words.say("document.eligibility-information.title");
        var page = page(title);
        var form = form(page, title);
        form.right(words.say("document.eligibility-information.saved-on", DAY.format(copy.savedOn())), 13);
        form.table(insured(copy), hidden());
        form.heading(words.say("document.eligibility-information.elderly"));
        form.table(elderly(copy), hidden());
        foot(page, form, copy.insurerName(), marked);
        return page.bytes();
    }

    byte[] ofNotice(Marked<EligibilityNoticeCopy> marked) {
        var copy = marked.document();
        var title = words.say("document.eligibility-notice.title");
        var page = page(title);
        var form = form(page, title);
        form.right(copy.insurerName(), 13);
        form.text(words.say("document.eligibility-notice.opening"));
        form.table(rows(copy), hidden());
        foot(page, form, copy.insurerName(), marked);
        return page.bytes();
    }

    private TaggedPage page(String title) {
        return new TaggedPage(words.say("document.copy.title", title, words.say("document.copy.mark")));
    }

    private MaskedCopyForm form(TaggedPage page, String title) {
        var form = new MaskedCopyForm(page, fonts.regular(), fonts.bold());
        form.title(title, words.say("document.copy.mark"));
        return form;
    }

    private void foot(TaggedPage page, MaskedCopyForm form, String insurerName, Marked<?> marked) {
        var notes = Stream.of("document.copy.hidden-why", "document.copy.for", "document.in-kana")
                .limit(marked.inKana() ? 3 : 2);
        form.notes(words.say("document.copy.note-mark"), notes.map(words::say).toList());
        form.issuer(words.say("document.eligibility-information.issuer", insurerName));
        if (marked.mark() != null) {
            form.check(marked.mark(), new CheckMarkBox(page, words, fonts.regular(), fonts.bold()));
        }
    }

    private List<Field> insured(EligibilityInformationCopy copy) {
        return List.of(
                field("document.eligibility-information.insurer-name", copy.insurerName()),
                hidden("document.eligibility-information.insurer-number"),
                hidden("document.eligibility-information.symbol"),
                hidden("document.eligibility-information.number"),
                hidden("document.eligibility-information.branch"),
                field("document.eligibility-information.name", copy.name()));
    }

    private List<Field> elderly(EligibilityInformationCopy copy) {
        var copayment = copy.copayment();
        var validUntil = copy.validUntil();
        return List.of(
                field("document.eligibility-information.copayment", copayment == null
                        ? null : words.say("document.eligibility-information.copayment-tenths", copayment.tenths())),
                field("document.eligibility-information.valid-until", validUntil == null ? null : DAY.format(validUntil)));
    }

    private List<Field> rows(EligibilityNoticeCopy copy) {
        var rows = new ArrayList<>(List.of(
                hidden("document.eligibility-information.insurer-number"),
                hidden("document.eligibility-notice.symbol"),
                hidden("document.eligibility-notice.number"),
                hidden("document.eligibility-notice.branch"),
                field("document.eligibility-notice.name", copy.name()),
                new Field(words.say("document.eligibility-notice.kana"), copy.kana(), true)));
        var elderly = copy.elderly();
        if (elderly != null) {
            rows.add(field("document.eligibility-notice.copayment",
                    words.say("document.eligibility-notice.tenths", elderly.copayment().tenths())));
            rows.add(field("document.eligibility-notice.valid-until", words.day(elderly.validUntil())));
            rows.add(field("document.eligibility-notice.effective-from", words.day(elderly.effectiveFrom())));
        }
        rows.add(field("document.eligibility-notice.applies-from", words.day(copy.appliesFrom())));
        rows.add(field("document.eligibility-notice.issued-on", words.day(copy.issuedOn())));
        return rows;
    }

    private String hidden() {
        return words.say("document.copy.hidden");
    }

    private Field hidden(String label) {
        return new Field(words.say(label), null, false);
    }

    private Field field(String label, @Nullable String value) {
        return new Field(words.say(label),
                value == null || value.isEmpty() ? words.say("document.eligibility-information.none") : value, false);
    }
}
