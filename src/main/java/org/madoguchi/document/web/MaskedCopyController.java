package org.madoguchi.document.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.DocumentKind;
import org.madoguchi.document.IssuingDesk;
import org.madoguchi.document.MaskedCopyPdf;
import org.madoguchi.document.NameForm;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The copies without the numbers; there is none of an insurance that is not in force. */
@Controller
class MaskedCopyController {

    private final Members members;
    private final IssuingDesk desk;
    private final Clock clock;

    MaskedCopyController(Members members, IssuingDesk desk, Clock clock) {
        this.members = members;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param view given where it is to be looked at rather than saved
     * @param name as {@link NameForm#read} reads it
     */
    @Shows(Aspect.MASKED_COPY)
    @GetMapping("/members/{ref}/eligibility/information-copy.pdf")
    ResponseEntity<byte[]> saveInformation(
            Viewing viewing, @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String name) {
        var today = Japan.today(clock);
        var member = members.insured(viewing.subject(), today).orElseThrow(NotGivenOut::new);
        return GivenPdf.of(desk.document(DocumentKind.INFORMATION_COPY, member, today, NameForm.read(name)),
                MaskedCopyPdf.informationFileName(today), view);
    }

    /** As {@link #saveInformation}. */
    @Shows(Aspect.MASKED_COPY)
    @GetMapping("/members/{ref}/eligibility/notice-copy.pdf")
    ResponseEntity<byte[]> saveNotice(
            Viewing viewing, @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String name) {
        var today = Japan.today(clock);
        var member = members.insured(viewing.subject(), today).orElseThrow(NotGivenOut::new);
        return GivenPdf.of(desk.document(DocumentKind.NOTICE_COPY, member, today, NameForm.read(name)),
                MaskedCopyPdf.noticeFileName(today), view);
    }
}
