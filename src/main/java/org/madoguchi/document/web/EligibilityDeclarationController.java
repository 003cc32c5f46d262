package org.madoguchi.document.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.EligibilityDeclaration;
import org.madoguchi.document.EligibilityDeclarationPdf;
import org.madoguchi.document.NameForm;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 被保険者資格申立書, to print and to fill in; there is none of an insurance that is not in force. */
@Controller
class EligibilityDeclarationController {

    private final Members members;
    private final EligibilityDeclarationPdf pdf;
    private final Clock clock;

    EligibilityDeclarationController(Members members, EligibilityDeclarationPdf pdf, Clock clock) {
        this.members = members;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * @param view given where it is to be looked at rather than saved
     * @param name as {@link NameForm#read} reads it
     */
    @Shows(Aspect.ELIGIBILITY_DECLARATION)
    @GetMapping("/members/{ref}/documents/declaration.pdf")
    ResponseEntity<byte[]> save(
            Viewing viewing, @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String name) {
        var today = Japan.today(clock);
        return GivenPdf.of(pdf.of(declaration(viewing, today), NameForm.read(name)),
                EligibilityDeclarationPdf.fileName(today), view);
    }

    /** As {@link #save}, but only to be saved: few browsers keep what is typed into it. */
    @Shows(Aspect.ELIGIBILITY_DECLARATION)
    @GetMapping("/members/{ref}/documents/declaration-form.pdf")
    ResponseEntity<byte[]> saveToFillIn(Viewing viewing, @RequestParam(required = false) @Nullable String name) {
        var today = Japan.today(clock);
        return GivenPdf.of(pdf.fillable(declaration(viewing, today), NameForm.read(name)),
                EligibilityDeclarationPdf.fillableFileName(today), null);
    }

    private EligibilityDeclaration declaration(Viewing viewing, LocalDate today) {
        var member = members.insured(viewing.subject(), today).orElseThrow(NotGivenOut::new);
        return viewing.capacity() == Capacity.SELF
                ? EligibilityDeclaration.ofOneself(member, today)
                : EligibilityDeclaration.ofAnother(member, today);
    }
}
