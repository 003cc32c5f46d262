package org.madoguchi.document.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.document.CheckNumber;
import org.madoguchi.document.IssuedDocuments;
import org.madoguchi.document.web.WithdrawalPage.Outcome;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.StaffRole;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the insurer takes back a document that should not have been given out; it says of nobody whose that was. */
@Controller
class WithdrawalController {

    private final IssuedDocuments issued;

    WithdrawalController(IssuedDocuments issued) {
        this.issued = issued;
    }

    @Admits({StaffRole.OPERATOR, StaffRole.SUPERVISOR})
    @GetMapping("/assistance/documents")
    String show(Actor.Staff staff, @RequestParam(required = false) @Nullable String outcome, Model model) {
        model.addAttribute("page", WithdrawalPage.after(Outcome.read(outcome)));
        return "document/withdrawal";
    }

    /** A second look at what it is, because it can't be undone. */
    @Admits({StaffRole.OPERATOR, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/documents")
    String look(Actor.Staff staff, @RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("page", CheckNumber.read(number)
                .map(read -> issued.look(staff, read)
                        .map(found -> WithdrawalPage.before(found, read))
                        .orElseGet(() -> WithdrawalPage.typed(Outcome.UNKNOWN, number)))
                .orElseGet(() -> WithdrawalPage.typed(Outcome.UNREADABLE, number)));
        return "document/withdrawal";
    }

    @Admits({StaffRole.OPERATOR, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/documents/withdrawal")
    String withdraw(Actor.Staff staff, @RequestParam(defaultValue = "") String number) {
        boolean withdrawn = CheckNumber.read(number).filter(read -> issued.withdraw(staff, read)).isPresent();
        return "redirect:/assistance/documents?outcome=" + (withdrawn ? Outcome.WITHDRAWN : Outcome.UNKNOWN);
    }
}
