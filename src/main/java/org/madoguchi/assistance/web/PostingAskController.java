package org.madoguchi.assistance.web;

import org.madoguchi.assistance.Postings;
import org.madoguchi.document.PostedDocument;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Viewing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** During a call, asks for a document to be sent. */
@Controller
class PostingAskController {

    private final Postings postings;

    PostingAskController(Postings postings) {
        this.postings = postings;
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @Shows(value = Aspect.POSTING, changedBy = Capacity.ASSISTED)
    @PostMapping("/assistance/members/{ref}/postings")
    String ask(Viewing viewing, Actor.Staff staff, @RequestParam PostedDocument document) {
        var answer = postings.ask(staff, viewing.subject(), document);
        return "redirect:/assistance/members/" + viewing.subject() + "?posting=" + answer;
    }
}
