package org.madoguchi.document.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.DocumentKind;
import org.madoguchi.document.EligibilityInformationPdf;
import org.madoguchi.document.IssuingDesk;
import org.madoguchi.document.NameForm;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The PDF 医療保険の資格情報; there is none of an insurance that is not in force. */
@Controller
class EligibilityInformationController {

    private final Members members;
    private final IssuingDesk desk;
    private final Clock clock;

    EligibilityInformationController(Members members, IssuingDesk desk, Clock clock) {
        this.members = members;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param view given where it is to be looked at rather than saved
     * @param name as {@link NameForm#read} reads it
     */
    @Shows(Aspect.ELIGIBILITY_INFORMATION)
    @GetMapping("/members/{ref}/eligibility/information.pdf")
    ResponseEntity<byte[]> save(
            Viewing viewing, @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String name) {
        var today = Japan.today(clock);
        var member = members.insured(viewing.subject(), today).orElseThrow(NotGivenOut::new);
        return GivenPdf.of(
                desk.document(DocumentKind.ELIGIBILITY_INFORMATION, member, today, NameForm.read(name)),
                EligibilityInformationPdf.fileName(today), view);
    }
}
