package org.madoguchi.document.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.EligibilityNoticePdf;
import org.madoguchi.document.IssuingDesk;
import org.madoguchi.document.NameForm;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.madoguchi.viewing.Viewings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The PDF 資格情報のお知らせ, of one member or of a household; there is none of an insurance that is not in force. */
@Controller
class EligibilityNoticeController {

    private final Members members;
    private final Viewings viewings;
    private final IssuingDesk desk;
    private final Clock clock;

    EligibilityNoticeController(Members members, Viewings viewings, IssuingDesk desk, Clock clock) {
        this.members = members;
        this.viewings = viewings;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * @param view given where it is to be looked at rather than saved
     * @param name as {@link NameForm#read} reads it
     */
    @Shows(Aspect.ELIGIBILITY_NOTICE)
    @GetMapping("/members/{ref}/eligibility/notice.pdf")
    ResponseEntity<byte[]> save(
            Viewing viewing, @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String name) {
        var today = Japan.today(clock);
        var member = members.insured(viewing.subject(), today).orElseThrow(NotGivenOut::new);
        return GivenPdf.of(
                desk.notices(List.of(member), today, NameForm.read(name)), EligibilityNoticePdf.fileName(today), view);
    }

    /** As {@link #save}: the member's own, and of each dependent who lets it be seen by them. */
    @Shows(Aspect.HOUSEHOLD_NOTICE)
    @GetMapping("/members/{ref}/eligibility/household-notice.pdf")
    ResponseEntity<byte[]> saveAll(
            Viewing viewing, @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String name) {
        var today = Japan.today(clock);
        var own = members.insured(viewing.subject(), today).orElseThrow(NotGivenOut::new);
        var dependents = viewings.listed(viewing.actor(), Capacity.FAMILY, Aspect.ELIGIBILITY_NOTICE).stream()
                .flatMap(dependent -> members.insured(dependent.subject(), today).stream());
        var household = Stream.concat(Stream.of(own), dependents).toList();
        return GivenPdf.of(
                desk.notices(household, today, NameForm.read(name)), EligibilityNoticePdf.householdFileName(today), view);
    }
}
