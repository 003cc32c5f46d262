package org.madoguchi.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.certificate.timeline.Timeline;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 更新のご案内 as a PDF of one page, in its reader's language. PDF/A-2a and PDF/UA-1. Safe for many threads. */
@Component
public class RenewalLetterPdf {

    /** By how many hundredths a letter may be smaller or larger than usual: the largest is taken at which it is one page. */
    private static final int SMALLEST = 74;
    private static final int LARGEST = 126;

    private final MessageSource messages;
    private final Fonts fonts;

    RenewalLetterPdf(MessageSource messages, Fonts fonts) {
        this.fonts = fonts;
        this.messages = messages;
    }

    /** Without a word of the person. */
    public static String fileName(LocalDate madeOn) {
        return "renewal-letter-" + madeOn + ".pdf";
    }

    /** As {@link #of(RenewalLetter, Locale, boolean)}, the name as the register has it. */
    public byte[] of(RenewalLetter letter, Locale language) {
        return of(letter, language, false);
    }

    /**
     * @param language of the pages
     * @param inKana whether to say that the name stands in kana
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     * @throws IllegalStateException where it does not become one page at any size that can be read
     */
    public byte[] of(RenewalLetter letter, Locale language, boolean inKana) {
        var text = new RenewalLetterText(letter, new ReaderWords(messages, language), inKana);
        int fits = SMALLEST;
        var best = fitting(text, fits).orElseThrow(() -> new IllegalStateException("the letter is longer than a page"));
        int tooLarge = LARGEST + 1;
        while (tooLarge - fits > 1) {
            int between = (fits + tooLarge) / 2;
            var page = fitting(text, between);
            best = page.orElse(best);
            fits = page.isPresent() ? between : fits;
            tooLarge = page.isPresent() ? tooLarge : between;
        }
        return best.bytes();
    }

    /** Empty where it would be more than a page. */
    private Optional<TaggedPage> fitting(RenewalLetterText text, int hundredths) {
        var language = text.words().language();
        var page = new TaggedPage(text.title(), language);
        var sheet = new LetterSheet(page, fonts.regular(language), fonts.bold(language), hundredths / 100f);
        write(page, sheet, text);
        return sheet.fits() ? Optional.of(page) : Optional.empty();
    }

    private void write(TaggedPage page, LetterSheet sheet, RenewalLetterText text) {
        var standing = text.letter().standing();
        sheet.title(text.title());
        sheet.parties(text.addressee(), text.letter().insurer().name(), text.day());
        sheet.answer(text.tone(), text.headline(), text.deed(), text.explanation());
        sheet.table(text.services(), 70);
        timeline(page, sheet, text);
        sheet.heading(text.say("next"));
        Stream.of(standing.nextStep(), standing.alternative())
                .flatMap(Stream::ofNullable)
                .forEach(step -> sheet.step(text.stepTitle(step), text.stepRows(step), text.stepNote(step)));
        sheet.heading(text.say("ask"));
        sheet.table(text.phones(), 84);
        sheet.small(text.foot());
    }

    private void timeline(TaggedPage page, LetterSheet sheet, RenewalLetterText text) {
        text.letter().timeline().ifPresent(timeline -> {
            sheet.heading(text.say("until-when"));
            if (RenewalLetterText.isDrawn(timeline)) {
                draw(page, sheet, text.words(), timeline);
            }
            sheet.table(text.milestones(timeline), 170);
        });
    }

    private void draw(TaggedPage page, LetterSheet sheet, ReaderWords words, Timeline timeline) {
        var place = sheet.picture(TimelineFigure.height(LetterSheet.WIDTH, timeline));
        var language = words.language();
        var figure = new TimelineFigure(page.canvas(), words, fonts.regular(language), fonts.bold(language), place, timeline);
        page.draw(TimelineFigure.said(timeline, words), place, figure::draw);
    }
}
