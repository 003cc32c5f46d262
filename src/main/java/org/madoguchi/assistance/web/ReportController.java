package org.madoguchi.assistance.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.CallReports;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.StaffRole;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What members call about, in numbers. */
@Controller
class ReportController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CallReports reports;
    private final ReportCsv csv;
    private final Clock clock;

    ReportController(CallReports reports, ReportCsv csv, Clock clock) {
        this.reports = reports;
        this.csv = csv;
        this.clock = clock;
    }

    @Admits(StaffRole.SUPERVISOR)
    @GetMapping("/assistance/supervision/report")
    String show(Actor.Staff staff, @RequestParam(required = false) @Nullable String period, Model model) {
        var asked = SupervisionFilter.period(period);
        model.addAttribute("page", new ReportPage(asked, reports.of(staff.insurer(), asked)));
        return "assistance/report";
    }

    @Admits(StaffRole.SUPERVISOR)
    @GetMapping("/assistance/supervision/report.csv")
    ResponseEntity<byte[]> save(
            Actor.Staff staff, @RequestParam(required = false) @Nullable String period, Locale locale) {
        var report = reports.of(staff.insurer(), SupervisionFilter.period(period));
        var file = ContentDisposition.attachment().filename("calls-" + Japan.today(clock) + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(csv.of(report, locale));
    }
}
