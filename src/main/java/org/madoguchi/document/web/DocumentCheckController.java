package org.madoguchi.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.CheckNumber;
import org.madoguchi.document.IssuedDocuments;
import org.madoguchi.document.web.DocumentCheckPage.Answer;
import org.madoguchi.viewing.SteadyPace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For whoever was handed a document: whether the insurer issued it and it still holds. Nobody's page, so it is in no log. */
@Controller
class DocumentCheckController {

    private final IssuedDocuments issued;
    private final CheckLimit limit;
    private final SteadyPace pace;

    DocumentCheckController(IssuedDocuments issued, CheckLimit limit, SteadyPace pace) {
        this.issued = issued;
        this.limit = limit;
        this.pace = pace;
    }

    /** The form, and what was typed in it: that leads to the address that the document's code has. */
    @GetMapping("/v")
    ModelAndView ask(@RequestParam(required = false) @Nullable String number, HttpServletResponse answer) {
        if (number == null) {
            return page(DocumentCheckPage.asking(), HttpStatus.OK, answer);
        }
        return CheckNumber.read(number)
                .map(read -> new ModelAndView("redirect:/v/" + read.letters()))
                .orElseGet(() -> page(DocumentCheckPage.of(Answer.UNREADABLE, number), HttpStatus.BAD_REQUEST, answer));
    }

    @GetMapping("/v/{number}")
    ModelAndView tell(@PathVariable String number, HttpServletRequest request, HttpServletResponse answer) {
        if (!limit.admits(request.getRemoteAddr())) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, "60");
            return page(DocumentCheckPage.of(Answer.TOO_OFTEN, number), HttpStatus.TOO_MANY_REQUESTS, answer);
        }
        return pace.of(() -> CheckNumber.read(number).flatMap(issued::check))
                .map(check -> page(DocumentCheckPage.of(check), HttpStatus.OK, answer))
                .orElseGet(() -> page(DocumentCheckPage.of(Answer.UNKNOWN, number), HttpStatus.NOT_FOUND, answer));
    }

    private static ModelAndView page(DocumentCheckPage page, HttpStatus status, HttpServletResponse answer) {
        answer.setHeader("X-Robots-Tag", "noindex");
        var view = new ModelAndView("document/check", status);
        view.addObject("page", page);
        return view;
    }
}
