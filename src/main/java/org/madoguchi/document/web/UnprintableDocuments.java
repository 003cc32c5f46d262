package org.madoguchi.document.web;

import java.util.Map;
import org.madoguchi.document.NameForm;
import org.madoguchi.document.UnprintableCharacter;
import org.madoguchi.document.UnprintableCharacter.Remedy;
import org.madoguchi.document.web.DocumentCard.Kind;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Viewing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Instead of a document in which a character would be missing: what the member can have, or whom to ask. */
@ControllerAdvice(basePackageClasses = UnprintableDocuments.class)
class UnprintableDocuments {

    private static final Logger log = LoggerFactory.getLogger(UnprintableDocuments.class);

    @ExceptionHandler
    ModelAndView unprintable(UnprintableCharacter missing, Viewing viewing, HandlerMethod asked) {
        log.warn("No typeface of the documents has {}", missing.codePoints());
        var page = new UnprintablePage(
                Kind.askedOf(asked), missing.remedy(), missing.remedy() == Remedy.NONE ? null : inKana(),
                viewing.may(Aspect.DOCUMENTS) ? "/members/" + viewing.subject() + "/documents" : null);
        return new ModelAndView("document/unprintable", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same document, to be looked at or to be saved as before. */
    private static String inKana() {
        var same = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam(NameForm.PARAMETER, NameForm.KANA).build();
        return same.getPath() + "?" + same.getQuery();
    }
}
