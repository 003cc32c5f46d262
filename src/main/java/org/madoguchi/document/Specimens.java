package org.madoguchi.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the specimens with what draws the documents. */
@Component
class Specimens {

    private final OfficialWords words;
    private final EligibilityNoticePdf notice;
    private final EligibilityInformationPdf information;
    private final EligibilityDeclarationPdf declaration;
    private final RenewalLetterPdf letter;
    private final MaskedCopyPdf copy;

    Specimens(
            MessageSource messages, EligibilityNoticePdf notice, EligibilityInformationPdf information,
            EligibilityDeclarationPdf declaration, RenewalLetterPdf letter, MaskedCopyPdf copy) {
        this.words = new OfficialWords(messages);
        this.notice = notice;
        this.information = information;
        this.declaration = declaration;
        this.letter = letter;
        this.copy = copy;
    }

    /**
     * As a PDF, without a word that it is a specimen.
     *
     * @param language of the reader
     * @param mark as an issued document carries it, else null
     */
    byte[] drawn(Specimen specimen, Locale language, @Nullable CheckMark mark) {
        var member = MadeUpMember.described(words);
        var day = MadeUpMember.DAY;
        return switch (specimen) {
            case ELIGIBILITY_NOTICE -> notice.ofMarked(List.of(new Marked<>(EligibilityNotice.of(member, day), mark)));
            case ELIGIBILITY_INFORMATION -> information.of(new Marked<>(EligibilityInformation.of(member, day), mark));
            case ELIGIBILITY_DECLARATION -> declaration.of(EligibilityDeclaration.ofOneself(member, day));
            case FILLABLE_DECLARATION -> declaration.fillable(EligibilityDeclaration.ofOneself(member, day));
            case RENEWAL_LETTER -> letter.of(RenewalLetter.of(member, day, new PrintedName(member.name().written(), false)), language);
            case NOTICE_COPY -> copy.ofNotice(new Marked<>(EligibilityNotice.of(member, day).masked(), mark));
            case INFORMATION_COPY -> copy.ofInformation(new Marked<>(EligibilityInformation.of(member, day).masked(), mark));
        };
    }
}
