package org.madoguchi.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** 更新のご案内 as a PDF of one page, in its reader's language. PDF/A-2a and PDF/UA-1. Safe for many threads. */
@Component
public class RenewalLetterPdf {

    /** By how many hundredths a letter may be smaller or larger than usual: the largest is taken at which it is one page. */
    private static final int SMALLEST = 74;
    private static final int LARGEST = 126;

    private final MessageSource messages;
    private final Supplier<Typefaces> regular = SingletonSupplier.of(Typefaces::regular);
    private final Supplier<Typefaces> bold = SingletonSupplier.of(Typefaces::bold);

    RenewalLetterPdf(MessageSource messages) {
        this.messages = messages;
    }

    /** Without a word of the person. */
    public static String fileName(LocalDate madeOn) {
        return "renewal-letter-" + madeOn + ".pdf";
    }

    /**
     * @param language of the pages
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     * @throws IllegalStateException where it does not become one page at any size that can be read
     */
    public byte[] of(RenewalLetter letter, Locale language) {
        var text = new RenewalLetterText(letter, new ReaderWords(messages, language));
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
        var page = new TaggedPage(text.title(), text.words().language());
        var sheet = new LetterSheet(page, regular.get(), bold.get(), hundredths / 100f);
        write(page, sheet, text);
        return sheet.fits() ? Optional.of(page) : Optional.empty();
    }

    private void write(TaggedPage page, LetterSheet sheet, RenewalLetterText text) {
        var standing = text.letter().standing();
        sheet.title(text.title());
        sheet.parties(text.addressee(), text.letter().insurer().name(), text.day());
        sheet.answer(text.tone(), text.headline(), text.explanation());
        sheet.table(text.services(), 74);
        timeline(page, sheet, text);
        sheet.heading(text.say("next"));
        Stream.of(standing.nextStep(), standing.alternative())
                .flatMap(Stream::ofNullable)
                .forEach(step -> sheet.step(text.stepTitle(step), text.stepRows(step), text.stepNote(step)));
        sheet.heading(text.say("ask"));
        sheet.table(text.phones(), 96);
        sheet.small(text.sources());
    }

    private void timeline(TaggedPage page, LetterSheet sheet, RenewalLetterText text) {
        text.letter().timeline().ifPresent(timeline -> {
            sheet.heading(text.say("until-when"));
            var place = sheet.picture(TimelineFigure.height(LetterSheet.WIDTH, timeline));
            var figure = new TimelineFigure(page.canvas(), text.words(), regular.get(), bold.get(), place, timeline);
            page.draw(TimelineFigure.said(timeline, text.words()), place, figure::draw);
            sheet.table(text.milestones(timeline), 184);
        });
    }
}
