package org.madoguchi.document.web;

import org.madoguchi.document.UnprintableCharacter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What is said instead of a document with a letter left out. */
@ControllerAdvice(basePackageClasses = UnprintableNames.class)
class UnprintableNames {

    private static final Logger log = LoggerFactory.getLogger(UnprintableNames.class);

    @ExceptionHandler
    ModelAndView unprintable(UnprintableCharacter missing) {
        log.error("No typeface of the documents has {}", missing.codePoints());
        return new ModelAndView("document/unprintable", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
