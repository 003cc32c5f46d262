package org.madoguchi.document;

import java.time.LocalDate;
import java.util.List;
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

    /** What the mail room's print makes of a member. */
    public enum Printing {
        AS_REGISTERED,
        /** The name in kana, because it can't be printed. */
        IN_KANA,
        /** Not at all: another text of it can't be printed, or the kana can't either. */
        NOT
    }

    private final IssuedPdfs pdfs;
    private final PostedLettersPdf letters;
    private final DocumentSigners signers;
    private final IssuedDocuments issued;
    private final NamesInPrint names;

    IssuingDesk(
            IssuedPdfs pdfs, PostedLettersPdf letters, DocumentSigners signers, IssuedDocuments issued, NamesInPrint names) {
        this.pdfs = pdfs;
        this.letters = letters;
        this.signers = signers;
        this.issued = issued;
        this.names = names;
    }

    /** Whether anybody can find out if what is issued now still holds. */
    public boolean numbers(Insurer insurer) {
        return signers.mark(insurer.number()) != null;
    }

    /**
     * @param day in Japan, of which the document speaks
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] document(DocumentKind kind, RegisteredMember member, LocalDate day, NameForm form) {
        return issue(kind, List.of(member), day, form);
    }

    /**
     * 資格情報のお知らせ, a page each, in this order.
     *
     * @param household of one insurer, at least one
     * @param day in Japan, of which the document speaks
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    public byte[] notices(List<RegisteredMember> household, LocalDate day, NameForm form) {
        return issue(DocumentKind.ELIGIBILITY_NOTICE, household, day, form);
    }

    /**
     * To print, so not signed: each with its number all the same. Names are in kana where they have to be, so that nobody
     * waits for a letter because of a character.
     *
     * @param posted in this order, at least one
     * @param day in Japan, of which the documents speak
     * @throws UnprintableCharacter where no typeface has a character of one of which {@link #printing} says so
     */
    public byte[] letters(List<Posted> posted, LocalDate day) {
        var issues = posted.stream()
                .map(each -> issue(each.document().kind(), each.member(), NameForm.KANA_WHERE_NEEDED)).toList();
        var pdf = letters.ofMarked(IntStream.range(0, posted.size())
                .mapToObj(i -> issues.get(i).marked(issue -> letter(posted.get(i), day, issue.name()))).toList());
        issues.forEach(issue -> put(issue, day));
        return pdf;
    }

    /** How {@link #letters} prints it. */
    public Printing printing(Posted posted, LocalDate day) {
        try {
            var name = names.of(posted.member().name(), NameForm.KANA_WHERE_NEEDED);
            if (!letters.prints(letter(posted, day, name))) {
                return Printing.NOT;
            }
            return name.inKana() ? Printing.IN_KANA : Printing.AS_REGISTERED;
        } catch (UnprintableCharacter notEvenInKana) {
            return Printing.NOT;
        }
    }

    private static PostedLetter letter(Posted posted, LocalDate day, PrintedName name) {
        return PostedLetter.of(posted.number(), posted.document(), posted.member(), day, name);
    }

    /** What could not be drawn is not issued. */
    private byte[] issue(DocumentKind kind, List<RegisteredMember> members, LocalDate day, NameForm form) {
        var issues = members.stream().map(member -> issue(kind, member, form)).toList();
        var pdf = signers.signed(members.getFirst().insurer().number(), pdfs.drawn(kind, issues, day));
        issues.forEach(issue -> put(issue, day));
        return pdf;
    }

    private Issue issue(@Nullable DocumentKind kind, RegisteredMember member, NameForm form) {
        var name = names.of(member.name(), form);
        return new Issue(kind, member, name, kind == null ? null : signers.mark(member.insurer().number()));
    }

    private void put(Issue issue, LocalDate day) {
        if (issue.kind() != null && issue.mark() != null) {
            issued.put(issue.mark().number(), issue.kind(), issue.member(), day);
        }
    }
}
