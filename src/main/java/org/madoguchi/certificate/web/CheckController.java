package org.madoguchi.certificate.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.madoguchi.almanac.Japan;
import org.madoguchi.certificate.web.CheckAnswer.Checked;
import org.madoguchi.certificate.web.CheckAnswer.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class CheckController {

    private final Clock clock;
    private final MessageSource messages;

    CheckController(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** Also for whoever doesn't say what they want; whoever says, gets what they prefer. */
    @GetMapping(path = "/check", produces = {MediaType.TEXT_HTML_VALUE, MediaType.ALL_VALUE})
    ModelAndView page(@RequestParam Map<String, String> parameters, Locale locale, HtmxRequest htmx) {
        var page = page(CheckForm.of(parameters), locale);
        var view = htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()
                ? "certificate/check :: checker"
                : "certificate/check";
        return new ModelAndView(view, Map.of("page", page),
                page.errors().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private CheckPage page(CheckForm form, Locale locale) {
        if (form.isNew()) {
            return CheckPage.blank();
        }
        return switch (answer(form)) {
            case Checked checked -> CheckPage.of(form, checked, Japan.today(clock));
            case Refused refused -> CheckPage.of(form, refused, words(locale));
        };
    }

    @GetMapping(path = "/check", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> json(@RequestParam Map<String, String> parameters, Locale locale) {
        return switch (answer(CheckForm.of(parameters))) {
            case Checked checked -> ResponseEntity.ok(CheckedJson.of(checked));
            case Refused refused -> ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(CheckProblem.of(refused, words(locale)));
        };
    }

    private CheckAnswer answer(CheckForm form) {
        return CheckReading.answer(form, Japan.today(clock));
    }

    private CheckWords words(Locale locale) {
        return new CheckWords(messages, locale);
    }
}
