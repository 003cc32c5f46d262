package org.madoguchi.feed.web;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.Feeds;
import org.madoguchi.feed.Sender;
import org.madoguchi.feed.web.NotReceived.Reason;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Upload;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an operator hands in a file, beside what became of those before. */
@Controller
@ConditionalOnWebApplication
class FeedsController {

    private final Feeds feeds;
    private final Reception reception;
    private final Clock clock;

    FeedsController(Feeds feeds, Reception reception, Clock clock) {
        this.feeds = feeds;
        this.reception = reception;
        this.clock = clock;
    }

    @Admits(StaffRole.OPERATOR)
    @GetMapping("/feed")
    ModelAndView list(Actor.Staff staff) {
        return page(staff, FeedEntry.usual(Japan.today(clock)), null, HttpStatus.OK);
    }

    @Admits(StaffRole.OPERATOR)
    @PostMapping("/feed")
    ModelAndView receive(
            Actor.Staff staff,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String charset,
            @RequestAttribute(name = "org.madoguchi.viewing.Upload", required = false) @Nullable Upload upload) {
        var entry = FeedEntry.of(asOf, kind, charset);
        try {
            return received(staff, entry, upload);
        } catch (IOException brokenOff) {
            // By a browser that waits for no answer.
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private ModelAndView received(Actor.Staff staff, FeedEntry entry, @Nullable Upload upload) throws IOException {
        try {
            return new ModelAndView("redirect:/feed/" + feed(staff, entry, upload).id());
        } catch (NotReceived refused) {
            if (upload != null) {
                upload.passOver();
            }
            return page(staff, entry, refused.reason(), refused.reason() == Reason.TOO_LARGE
                    ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
        }
    }

    private Feed feed(Actor.Staff staff, FeedEntry entry, @Nullable Upload upload) throws IOException {
        if (upload == null || upload.file() == null) {
            throw new NotReceived(Reason.NO_FILE);
        }
        var options = entry.options().orElseThrow(() -> new NotReceived(Reason.AS_OF_MISSING));
        return reception.receive(upload.file(), staff.insurer(), options, Sender.operator(staff.id()), null);
    }

    private ModelAndView page(Actor.Staff staff, FeedEntry entry, @Nullable Reason problem, HttpStatus status) {
        var page = new FeedsPage(feeds.newest(staff.insurer()).orElse(null), entry, Japan.today(clock),
                reception.largest(), problem, feeds.open(staff.insurer()), feeds.settled(staff.insurer()));
        var view = new ModelAndView("feed/feeds", status);
        view.addObject("page", page);
        return view;
    }
}
