package org.madoguchi.document;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.RegisteredMember;
import org.springframework.stereotype.Component;

/**
 * Gives out the documents in which an insurer states its facts. Where the insurer has configured a key store they are
 * signed, and each carries a number by which anybody finds out whether it still holds; else they are as drawn.
 */
@Component
public class IssuingDesk {

    /**
     * What goes to a member's registered address.
     *
     * @param number by which the mail room finds the request
     */
    public record Posted(long number, PostedDocument document, RegisteredMember member) {}

    private record Issue(@Nullable DocumentKind kind, RegisteredMember member, @Nullable CheckMark mark) {

        <T> Marked<T> marked(BiFunction<RegisteredMember, LocalDate, T> document, LocalDate day) {
            return new Marked<>(document.apply(member, day), mark);
        }
    }

    private final EligibilityInformationPdf information;
    private final EligibilityNoticePdf notice;
    private final PostedLettersPdf letters;
    private final DocumentSigners signers;
    private final IssuedDocuments issued;

    IssuingDesk(
            EligibilityInformationPdf information, EligibilityNoticePdf notice, PostedLettersPdf letters,
            DocumentSigners signers, IssuedDocuments issued) {
        this.information = information;
        this.notice = notice;
        this.letters = letters;
        this.signers = signers;
        this.issued = issued;
    }

    /** Whether anybody can find out if what is issued now still holds. */
    public boolean numbers(Insurer insurer) {
        return signers.mark(insurer.number()) != null;
    }

    /**
     * @param day in Japan, of which the document speaks
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] information(RegisteredMember member, LocalDate day) {
        return issue(DocumentKind.ELIGIBILITY_INFORMATION, List.of(member), day,
                issues -> information.of(issues.getFirst().marked(EligibilityInformation::of, day)));
    }

    /**
     * A page each, in this order.
     *
     * @param household of one insurer, at least one
     * @param day in Japan, of which the document speaks
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] notices(List<RegisteredMember> household, LocalDate day) {
        return issue(DocumentKind.ELIGIBILITY_NOTICE, household, day,
                issues -> notice.ofMarked(issues.stream().map(each -> each.marked(EligibilityNotice::of, day)).toList()));
    }

    /**
     * To print, so not signed: each with its number all the same.
     *
     * @param posted in this order, at least one
     * @param day in Japan, of which the documents speak
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] letters(List<Posted> posted, LocalDate day) {
        var issues = posted.stream().map(each -> issue(each.document().kind(), each.member())).toList();
        var pdf = letters.ofMarked(IntStream.range(0, posted.size())
                .mapToObj(i -> new Marked<>(letter(posted.get(i), day), issues.get(i).mark())).toList());
        issues.forEach(issue -> put(issue, day));
        return pdf;
    }

    private static PostedLetter letter(Posted posted, LocalDate day) {
        return PostedLetter.of(posted.number(), posted.document(), posted.member(), day);
    }

    /** What could not be drawn is not issued. */
    private byte[] issue(
            DocumentKind kind, List<RegisteredMember> members, LocalDate day, Function<List<Issue>, byte[]> drawing) {
        var issues = members.stream().map(member -> issue(kind, member)).toList();
        var pdf = signers.signed(members.getFirst().insurer().number(), drawing.apply(issues));
        issues.forEach(issue -> put(issue, day));
        return pdf;
    }

    private Issue issue(@Nullable DocumentKind kind, RegisteredMember member) {
        return new Issue(kind, member, kind == null ? null : signers.mark(member.insurer().number()));
    }

    private void put(Issue issue, LocalDate day) {
        if (issue.kind() != null && issue.mark() != null) {
            issued.put(issue.mark().number(), issue.kind(), issue.member(), day);
        }
    }
}
