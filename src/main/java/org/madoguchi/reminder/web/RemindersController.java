package org.madoguchi.reminder.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.madoguchi.member.MemberRef;
import org.madoguchi.reminder.CodeRequest;
import org.madoguchi.reminder.CodeTrial;
import org.madoguchi.reminder.ReminderSettings.Sending;
import org.madoguchi.reminder.Reminders;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class RemindersController {

    private static final String PATH = "/members/{ref}/reminders";

    private final Reminders reminders;

    RemindersController(Reminders reminders) {
        this.reminders = reminders;
    }

    @Shows(Aspect.REMINDERS)
    @GetMapping(PATH)
    String show(Viewing viewing, Model model) {
        return page(page(viewing), model);
    }

    /** The same page, for whoever reloads it after a wrong code. */
    @Shows(Aspect.REMINDERS)
    @GetMapping(PATH + "/confirmation")
    String showConfirmation(Viewing viewing, Model model) {
        return page(page(viewing), model);
    }

    @Shows(Aspect.REMINDERS)
    @PostMapping(PATH)
    String sendCode(
            Viewing viewing,
            @RequestParam(defaultValue = "") String address,
            Locale language,
            Model model,
            HttpServletResponse response) {
        if (reminders.of(viewing.subject()).sending() != Sending.OPEN) {
            return back(viewing.subject());
        }
        var request = reminders.sendCode(viewing.subject(), address, language);
        if (request == CodeRequest.SENT) {
            return back(viewing.subject());
        }
        response.setStatus(status(request).value());
        var shown = request == CodeRequest.INDIVIDUAL_NUMBER ? null : address;
        return page(page(viewing).withAddressProblem(shown, request.name()), model);
    }

    @Shows(Aspect.REMINDERS)
    @PostMapping(PATH + "/confirmation")
    String confirm(
            Viewing viewing,
            @RequestParam(defaultValue = "") String code,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var trial = reminders.confirm(viewing.subject(), code, language);
        if (trial == CodeTrial.CONFIRMED) {
            return back(viewing.subject());
        }
        response.setStatus(trial == CodeTrial.MISSING
                ? HttpStatus.BAD_REQUEST.value()
                : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(page(viewing).withCodeProblem(trial.name()), model);
    }

    @Shows(Aspect.REMINDERS)
    @PostMapping(PATH + "/looks")
    String tellLooks(Viewing viewing, @RequestParam(defaultValue = "false") boolean told, Locale language) {
        reminders.tellLooks(viewing.subject(), told, language);
        return back(viewing.subject());
    }

    @Shows(Aspect.REMINDERS)
    @PostMapping(PATH + "/removal")
    String remove(Viewing viewing) {
        reminders.remove(viewing.subject());
        return back(viewing.subject());
    }

    private static HttpStatus status(CodeRequest request) {
        return switch (request) {
            case TOO_MANY -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_SENT -> HttpStatus.SERVICE_UNAVAILABLE;
            case SENT, MISSING, UNREADABLE, INDIVIDUAL_NUMBER -> HttpStatus.BAD_REQUEST;
        };
    }

    private RemindersPage page(Viewing viewing) {
        return RemindersPage.of(viewing.subject(), reminders.of(viewing.subject()));
    }

    private static String page(RemindersPage page, Model model) {
        model.addAttribute("page", page);
        return "reminder/reminders";
    }

    private static String back(MemberRef ref) {
        return "redirect:/members/" + ref + "/reminders";
    }
}
