package org.madoguchi.feed.web;

import org.madoguchi.feed.Feed;
import org.madoguchi.feed.FeedQueue;
import org.madoguchi.feed.Feeds;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.StaffRole;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the newest feed back, after a second look at what that means. */
@Controller
@ConditionalOnWebApplication
class UndoingController {

    private final Feeds feeds;
    private final FeedPages pages;
    private final FeedQueue queue;

    UndoingController(Feeds feeds, FeedPages pages, FeedQueue queue) {
        this.feeds = feeds;
        this.pages = pages;
        this.queue = queue;
    }

    @Admits(StaffRole.OPERATOR)
    @GetMapping("/feed/{id:\\d+}/undoing")
    String ask(Actor.Staff staff, @PathVariable long id, Model model) {
        var feed = pages.feed(staff, id);
        if (!feeds.canBeUndone(feed)) {
            return notNewest(id);
        }
        model.addAttribute("page", new UndoingPage(feed, feeds.touched(feed), feeds.beforeNewest(staff.insurer()).map(Feed::asOf).orElse(null)));
        return "feed/undoing";
    }

    @Admits(StaffRole.OPERATOR)
    @PostMapping("/feed/{id:\\d+}/undoing")
    String undo(Actor.Staff staff, @PathVariable long id) {
        return queue.undo(pages.feed(staff, id), staff.id()) ? "redirect:/feed/" + id : notNewest(id);
    }

    private static String notNewest(long id) {
        return "redirect:/feed/" + id + "?change=" + FeedChange.NOT_NEWEST;
    }
}
