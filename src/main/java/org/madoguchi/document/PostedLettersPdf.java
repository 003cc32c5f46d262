package org.madoguchi.document;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Letters to print in one go: each begins with a cover sheet for an envelope with a window, and the document follows where
 * the portal prints it. Japanese whatever the reader's language. PDF/A-2a and PDF/UA-1. Safe for many threads.
 */
@Component
public class PostedLettersPdf {

    private static final Locale OFFICIAL = Locale.JAPANESE;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(OFFICIAL);

    private final MessageSource messages;
    private final EligibilityInformationPdf eligibilityInformation;
    private final EligibilityNoticePdf eligibilityNotice;
    private final Fonts fonts;

    PostedLettersPdf(
            MessageSource messages,
            Fonts fonts,
            EligibilityInformationPdf eligibilityInformation,
            EligibilityNoticePdf eligibilityNotice) {
        this.messages = messages;
        this.fonts = fonts;
        this.eligibilityInformation = eligibilityInformation;
        this.eligibilityNotice = eligibilityNotice;
    }

    /** Whether the typefaces have every character of what the register says of this member. */
    boolean prints(PostedLetter letter) {
        try {
            texts(letter).forEach(fonts.regular()::runs);
            return true;
        } catch (UnprintableCharacter missing) {
            return false;
        }
    }

    /**
     * In this order.
     *
     * @throws IllegalArgumentException where there are none
     * @throws UnprintableCharacter where no typeface has a character of one that {@link #prints} is not true of
     */
    public byte[] of(List<PostedLetter> letters) {
        return ofMarked(letters.stream().map(Marked::not).toList());
    }

    byte[] ofMarked(List<Marked<PostedLetter>> letters) {
        if (letters.isEmpty()) {
            throw new IllegalArgumentException("no letters");
        }
        var page = new TaggedPage(say("document.posting.title"));
        letters.forEach(letter -> write(page, letter));
        return page.bytes();
    }

    private void write(TaggedPage page, Marked<PostedLetter> marked) {
        var letter = marked.document();
        page.turn();
        page.section();
        cover(new CoverSheet(page, fonts.regular(), fonts.bold()), letter, marked.inKana());
        var information = letter.information();
        if (information != null) {
            page.turn();
            eligibilityInformation.write(page, new Marked<>(information, marked.mark(), marked.inKana()));
        }
        var notice = letter.notice();
        if (notice != null) {
            page.turn();
            eligibilityNotice.write(page, new Marked<>(notice, marked.mark(), marked.inKana()));
        }
    }

    private void cover(CoverSheet sheet, PostedLetter letter, boolean inKana) {
        var insurer = letter.insurer();
        var document = letter.document();
        sheet.addressee(
                letter.postNumber() == null ? null : say("document.posting.post-number", letter.postNumber()),
                letter.address(),
                say("document.posting.addressee", letter.name()));
        sheet.sender(List.of(
                insurer.name(),
                say("document.posting.phone", insurer.phone()),
                DAY.format(letter.on()),
                say("document.posting.number", String.valueOf(letter.number()))));
        sheet.title(say("document.posting.heading"));
        sheet.text(say("document.posting.text"));
        sheet.heading(say("document.posting.enclosed"));
        sheet.enclosed(say("document.posting.document." + document));
        sheet.text(say("document.posting.about." + document));
        sheet.text(say("document.posting.not-asked", insurer.phone()));
        if (inKana) {
            sheet.text(say("document.in-kana"));
        }
    }

    private static Stream<String> texts(PostedLetter letter) {
        var information = letter.information();
        var notice = letter.notice();
        return Stream.of(
                        Stream.of(letter.name(), letter.address(), letter.postNumber()),
                        information == null
                                ? Stream.<String>empty()
                                : Stream.of(information.symbol(), information.number(), information.branch()),
                        notice == null
                                ? Stream.<String>empty()
                                : Stream.of(notice.symbol(), notice.number(), notice.branch(), notice.kana()))
                .flatMap(part -> part)
                .filter(Objects::nonNull);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, OFFICIAL);
    }
}
