package org.madoguchi.assistance.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.SupportCode;
import org.madoguchi.assistance.SupportCodes;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SupportCodeController {

    private static final String PATH = "/members/{ref}/support-code";

    private final SupportCodes codes;
    private final Members members;

    SupportCodeController(SupportCodes codes, Members members) {
        this.codes = codes;
        this.members = members;
    }

    @Shows(Aspect.SUPPORT_CODE)
    @GetMapping(PATH)
    String show(Viewing viewing, @RequestParam(required = false) @Nullable String done, Model model) {
        return page(viewing, null, "withdrawn".equals(done), model);
    }

    /** The code stands on the answer itself, because afterwards nobody knows it any more. */
    @Shows(Aspect.SUPPORT_CODE)
    @PostMapping(PATH)
    String issue(Viewing viewing, Model model) {
        return page(viewing, codes.issue(viewing.subject()), false, model);
    }

    @Shows(Aspect.SUPPORT_CODE)
    @PostMapping(PATH + "/withdrawal")
    String withdraw(Viewing viewing) {
        var done = codes.withdraw(viewing.subject()) ? "?done=withdrawn" : "";
        return "redirect:/members/" + viewing.subject() + "/support-code" + done;
    }

    private String page(Viewing viewing, @Nullable SupportCode code, boolean withdrawn, Model model) {
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        var newest = codes.newest(viewing.subject()).orElse(null);
        model.addAttribute("page", new SupportCodePage(
                viewing.subject(), member.insurer(), member.restricted(), code, newest, withdrawn && newest == null));
        return "assistance/support-code";
    }
}
