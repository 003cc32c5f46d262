package org.madoguchi.document.web;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.NameForm;
import org.madoguchi.document.NamesInPrint;
import org.madoguchi.document.RenewalLetter;
import org.madoguchi.document.RenewalLetterPdf;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The PDF 更新のご案内, in the language of the pages; there is one for every member until the insurance is over. */
@Controller
class RenewalLetterController {

    private final Members members;
    private final RenewalLetterPdf pdf;
    private final NamesInPrint names;
    private final Clock clock;

    RenewalLetterController(Members members, RenewalLetterPdf pdf, NamesInPrint names, Clock clock) {
        this.names = names;
        this.members = members;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * @param view given where it is to be looked at rather than saved
     * @param name as {@link NameForm#read} reads it
     */
    @Shows(Aspect.RENEWAL_LETTER)
    @GetMapping("/members/{ref}/documents/renewal-letter.pdf")
    ResponseEntity<byte[]> save(
            Viewing viewing, Locale language, @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String name) {
        var today = Japan.today(clock);
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        if (member.eligibility().on(today) == Eligibility.State.ENDED) {
            throw new NotGivenOut();
        }
        var printed = names.of(member.name(), NameForm.read(name));
        return GivenPdf.of(
                pdf.of(RenewalLetter.of(member, today, printed), language, printed.inKana()),
                RenewalLetterPdf.fileName(today), view);
    }
}
