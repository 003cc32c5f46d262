package org.madoguchi.home;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CertificateController {

    private final Members members;
    private final Clock clock;

    CertificateController(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /** @param on the day of the visit as typed, today where none is given */
    @Shows(Aspect.CERTIFICATE)
    @GetMapping("/members/{ref}/certificate")
    String show(
            Viewing viewing,
            @RequestParam(required = false) @Nullable String on,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        var visit = VisitDay.read(on, Japan.today(clock));
        if (visit.problem() != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("page", CertificatePage.of(member, visit, viewing));
        return htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()
                ? "home/certificate :: visit"
                : "home/certificate";
    }
}
