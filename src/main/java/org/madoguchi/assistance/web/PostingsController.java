package org.madoguchi.assistance.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.MailRoom;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail room's list, of which a supervisor, who may be in a call, sees no address. What is chosen on it comes by POST, so that each goes for what stood on the page and no more. */
@Controller
class PostingsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final MailRoom mailRoom;
    private final PostingsView view;
    private final PostingsCsv csv;
    private final Clock clock;

    PostingsController(MailRoom mailRoom, PostingsView view, PostingsCsv csv, Clock clock) {
        this.mailRoom = mailRoom;
        this.view = view;
        this.csv = csv;
        this.clock = clock;
    }

    @Admits({StaffRole.OPERATOR, StaffRole.SUPERVISOR})
    @GetMapping("/assistance/postings")
    String list(Actor.Staff staff, @RequestParam(required = false) @Nullable String change, Model model) {
        model.addAttribute("page", view.of(staff, PostingChange.read(change)));
        return "assistance/postings";
    }

    @Admits(StaffRole.OPERATOR)
    @PostMapping("/assistance/postings/addresses.csv")
    Object addresses(Actor.Staff staff, @RequestParam(defaultValue = "") Set<Long> number, Locale locale) {
        var chosen = view.addressed(staff, number);
        return chosen.isEmpty()
                ? back(PostingChange.NONE_CHOSEN)
                : file(CSV, "postings-%s.csv", csv.of(chosen, locale));
    }

    @Admits(StaffRole.OPERATOR)
    @PostMapping("/assistance/postings/letters.pdf")
    Object letters(Actor.Staff staff, @RequestParam(defaultValue = "") Set<Long> number) {
        var chosen = view.printed(staff, number);
        return chosen.isEmpty()
                ? back(PostingChange.NONE_CHOSEN)
                : file(MediaType.APPLICATION_PDF, "postings-%s.pdf", view.letters(chosen));
    }

    @Admits(StaffRole.OPERATOR)
    @PostMapping("/assistance/postings/sent")
    String markSent(Actor.Staff staff, @RequestParam(defaultValue = "") Set<Long> number) {
        if (number.isEmpty()) {
            return back(PostingChange.NONE_CHOSEN);
        }
        return back(mailRoom.markSent(staff, number) > 0 ? PostingChange.SENT : PostingChange.UNCHANGED);
    }

    @Admits({StaffRole.OPERATOR, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/postings/{posting}/reopening")
    String reopen(Actor.Staff staff, @PathVariable long posting) {
        return back(mailRoom.reopen(staff, posting) ? PostingChange.REOPENED : PostingChange.UNCHANGED);
    }

    @Admits({StaffRole.OPERATOR, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/postings/{posting}/withdrawal")
    String withdraw(Actor.Staff staff, @PathVariable long posting) {
        return back(mailRoom.withdraw(staff, posting) ? PostingChange.WITHDRAWN : PostingChange.UNCHANGED);
    }

    @Admits(StaffRole.SUPERVISOR)
    @PostMapping("/assistance/postings/{posting}/release")
    String release(Actor.Staff staff, @PathVariable long posting) {
        return back(mailRoom.release(staff, posting) ? PostingChange.RELEASED : PostingChange.UNCHANGED);
    }

    private ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        var file = ContentDisposition.attachment().filename(name.formatted(Japan.today(clock))).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(content);
    }

    private static String back(PostingChange change) {
        return "redirect:/assistance/postings?change=" + change;
    }
}
