package org.madoguchi.feed.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.FeedQueue;
import org.madoguchi.feed.Feeds;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.StaffRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One feed, from its arrival to what became of it. */
@Controller
@ConditionalOnWebApplication
class FeedController {

    private final Feeds feeds;
    private final FeedPages pages;
    private final FeedQueue queue;
    private final ProblemsCsv csv;

    FeedController(Feeds feeds, FeedPages pages, FeedQueue queue, ProblemsCsv csv) {
        this.feeds = feeds;
        this.pages = pages;
        this.queue = queue;
        this.csv = csv;
    }

    @Admits(StaffRole.OPERATOR)
    @GetMapping("/feed/{id:\\d+}")
    String show(
            Actor.Staff staff, @PathVariable long id, @RequestParam(required = false) @Nullable String change,
            Model model, HtmxRequest htmx, HttpServletResponse answer) {
        var page = pages.of(pages.feed(staff, id), FeedChange.read(change));
        model.addAttribute("page", page);
        boolean asked = htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest();
        if (asked && !page.isOnItsWay()) {
            answer.setHeader("HX-Refresh", "true");
        }
        return asked ? "feed/feed :: work" : "feed/feed";
    }

    @Admits(StaffRole.OPERATOR)
    @GetMapping("/feed/{id:\\d+}/problems.csv")
    ResponseEntity<byte[]> problems(Actor.Staff staff, @PathVariable long id, Locale locale) {
        var feed = pages.feed(staff, id);
        var name = ContentDisposition.attachment().filename("feed-%d-problems.csv".formatted(id)).build();
        return ResponseEntity.ok()
                .contentType(ProblemsCsv.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(csv.of(feed, locale));
    }

    /**
     * @param seen what the operator was shown when deciding
     * @param goodRows whether its bad rows may be left out
     * @param allowEnding whether it may end so many
     */
    @Admits(StaffRole.OPERATOR)
    @PostMapping("/feed/{id:\\d+}/application")
    String apply(
            Actor.Staff staff, @PathVariable long id, @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "false") boolean goodRows,
            @RequestParam(defaultValue = "false") boolean allowEnding) {
        var page = pages.of(pages.feed(staff, id), null);
        if (!page.isToBeDecided() || page.seen() != seen) {
            return back(id, FeedChange.TOO_LATE);
        }
        if (page.needsGoodRows() && !goodRows || page.needsEnding() && !allowEnding) {
            return back(id, FeedChange.NOT_AGREED);
        }
        boolean decided = page.feed().state() == Feed.State.READY
                ? feeds.decide(page.feed(), staff.id())
                : feeds.allow(page.feed(), staff.id(), page.feed().goodRows() || page.needsGoodRows(),
                        page.feed().allowEnding() || page.needsEnding());
        return done(id, decided);
    }

    @Admits(StaffRole.OPERATOR)
    @PostMapping("/feed/{id:\\d+}/drop")
    String drop(Actor.Staff staff, @PathVariable long id) {
        return done(id, feeds.drop(pages.feed(staff, id), staff.id()));
    }

    @Admits(StaffRole.OPERATOR)
    @PostMapping("/feed/{id:\\d+}/check")
    String checkAgain(Actor.Staff staff, @PathVariable long id) {
        return done(id, feeds.checkAgain(pages.feed(staff, id)));
    }

    private String done(long id, boolean done) {
        queue.wake();
        return done ? "redirect:/feed/" + id : back(id, FeedChange.TOO_LATE);
    }

    private static String back(long id, FeedChange change) {
        return "redirect:/feed/" + id + "?change=" + change;
    }
}
