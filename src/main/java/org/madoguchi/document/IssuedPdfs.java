package org.madoguchi.document;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the documents in which an insurer states its facts. */
@Component
class IssuedPdfs {

    private final EligibilityInformationPdf information;
    private final EligibilityNoticePdf notice;
    private final MaskedCopyPdf copy;

    IssuedPdfs(EligibilityInformationPdf information, EligibilityNoticePdf notice, MaskedCopyPdf copy) {
        this.information = information;
        this.notice = notice;
        this.copy = copy;
    }

    /**
     * @param issues of one kind; several notices are a page each
     * @param day in Japan, of which the document speaks
     * @throws UnprintableCharacter where no typeface has a character of what is to be said
     */
    byte[] drawn(DocumentKind kind, List<Issue> issues, LocalDate day) {
        var first = issues.getFirst();
        return switch (kind) {
            case ELIGIBILITY_INFORMATION -> information.of(first.marked(issue -> information(issue, day)));
            case ELIGIBILITY_NOTICE -> notice.ofMarked(
                    issues.stream().map(each -> each.marked(issue -> notice(issue, day))).toList());
            case INFORMATION_COPY -> copy.ofInformation(first.marked(issue -> information(issue, day).masked()));
            case NOTICE_COPY -> copy.ofNotice(first.marked(issue -> notice(issue, day).masked()));
        };
    }

    private static EligibilityInformation information(Issue issue, LocalDate day) {
        return EligibilityInformation.of(issue.member(), day).named(issue.name().text());
    }

    private static EligibilityNotice notice(Issue issue, LocalDate day) {
        return EligibilityNotice.of(issue.member(), day).named(issue.name().text());
    }
}
