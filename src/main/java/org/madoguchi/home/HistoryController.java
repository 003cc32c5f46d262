package org.madoguchi.home;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.accesslog.AccessReceipts;
import org.madoguchi.almanac.Japan;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class HistoryController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Histories histories;
    private final HistoryCsv csv;
    private final AccessReceipts receipts;
    private final Clock clock;

    HistoryController(Histories histories, HistoryCsv csv, AccessReceipts receipts, Clock clock) {
        this.histories = histories;
        this.csv = csv;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Shows(Aspect.HISTORY)
    @GetMapping("/members/{ref}/history")
    String show(
            Viewing viewing,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String period,
            Model model) {
        return page(viewing, HistoryFilter.read(who, period), null, model);
    }

    @Shows(Aspect.HISTORY)
    @GetMapping("/members/{ref}/history.csv")
    ResponseEntity<byte[]> save(
            Viewing viewing,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String period,
            Locale locale) {
        var looks = histories.of(viewing.subject(), HistoryFilter.read(who, period));
        var file = ContentDisposition.attachment().filename("history-" + Japan.today(clock) + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(csv.of(looks, locale));
    }

    /** By POST, so that no receipt stands in a URL. */
    @Shows(Aspect.HISTORY)
    @PostMapping("/members/{ref}/history")
    String check(Viewing viewing, @RequestParam(defaultValue = "") String receipt, Model model) {
        return page(viewing, HistoryFilter.read(null, null), receipts.check(viewing.subject(), receipt), model);
    }

    private String page(
            Viewing viewing, HistoryFilter filter, AccessReceipts.@Nullable Finding checked, Model model) {
        var looks = histories.of(viewing.subject(), filter);
        model.addAttribute("page", new HistoryPage(viewing.subject(), Japan.today(clock), filter, looks, checked));
        return "home/history";
    }
}
