package org.madoguchi.document;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 資格情報のお知らせ as a PDF, after the form of 厚生労働省 (様式例, 2024). Japanese whatever the reader's language, because it
 * is shown at the counter of a clinic. PDF/A-2a and PDF/UA-1. Safe for many threads.
 */
@Component
public class EligibilityNoticePdf {

    private final OfficialWords words;
    private final Fonts fonts;

    EligibilityNoticePdf(MessageSource messages, Fonts fonts) {
        this.fonts = fonts;
        words = new OfficialWords(messages);
    }

    /** Without a word of the person. */
    public static String fileName(LocalDate issuedOn) {
        return "eligibility-notice-" + issuedOn + ".pdf";
    }

    /** As {@link #fileName}, of those who are insured together. */
    public static String householdFileName(LocalDate issuedOn) {
        return "eligibility-notices-" + issuedOn + ".pdf";
    }

    /**
     * A page each, in this order.
     *
     * @throws IllegalArgumentException where there are none
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] of(List<EligibilityNotice> notices) {
        return ofMarked(notices.stream().map(Marked::not).toList());
    }

    byte[] ofMarked(List<Marked<EligibilityNotice>> notices) {
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("no notices");
        }
        var page = new TaggedPage(words.say("document.eligibility-notice.title"));
        for (var notice : notices) {
            page.turn();
            page.section();
            write(page, notice);
        }
        return page.bytes();
    }

    /** @throws UnprintableCharacter where no typeface has a character of what is to be said */
    public byte[] of(EligibilityNotice notice) {
        return of(List.of(notice));
    }

    void write(TaggedPage page, Marked<EligibilityNotice> marked) {
        var notice = marked.document();
        new EligibilityNoticeForm(page, words, fonts.regular(), fonts.bold()).write(notice, marked.inKana());
        new EligibilityNoticeCard(page, words, fonts.regular(), fonts.bold()).write(notice);
        if (marked.mark() != null) {
            new CheckMarkBox(page, words, fonts.regular(), fonts.bold()).write(
                    marked.mark(), EligibilityNoticeForm.MARGIN - 4, EligibilityNoticeCard.BELOW, EligibilityNoticeCard.BESIDE + 2,
                    CheckMarkBox.MEDIUM);
        }
    }
}
