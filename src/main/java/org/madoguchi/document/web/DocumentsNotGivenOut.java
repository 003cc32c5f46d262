package org.madoguchi.document.web;

import java.time.Clock;
import java.util.Map;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.web.DocumentCard.Kind;
import org.madoguchi.register.Members;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;

/** Instead of a document of an insurance that is over or has not begun: why there is none, and what to do. */
@ControllerAdvice(basePackageClasses = DocumentsNotGivenOut.class)
class DocumentsNotGivenOut {

    private final Members members;
    private final Clock clock;

    DocumentsNotGivenOut(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @ExceptionHandler
    ModelAndView notGivenOut(NotGivenOut none, Viewing viewing, HandlerMethod asked) {
        var today = Japan.today(clock);
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        var standing = Standing.on(today,
                member.certificate(), member.enrollment(), member.eligibility(), member.confirmation());
        var page = new NotGivenOutPage(
                Kind.askedOf(asked), standing.reasons(today).getFirst(), standing.nextStep().line(),
                viewing.may(Aspect.DOCUMENTS) ? "/members/" + viewing.subject() + "/documents" : null);
        return new ModelAndView("document/not-given-out", Map.of("page", page), HttpStatus.NOT_FOUND);
    }
}
