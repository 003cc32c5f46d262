package org.madoguchi.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.Feeds;
import org.madoguchi.feed.Sender;
import org.madoguchi.feed.web.JobAnswer.Received;
import org.madoguchi.feed.web.JobAnswer.Refusal;
import org.madoguchi.feed.web.JobAnswer.State;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.NotInReach;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For a program that sends a feed, and asks what became of it. */
@RestController
@ConditionalOnWebApplication
class JobController {

    private final Feeds feeds;
    private final Reception reception;

    JobController(Feeds feeds, Reception reception) {
        this.feeds = feeds;
        this.reception = reception;
    }

    /** @param apply whether it is applied without anybody being asked, where its check finds nothing */
    @Admits(jobs = true)
    @PutMapping(path = "/feed/{kind}/{asOf}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JobAnswer> receive(
            Actor.Job job, @PathVariable String kind, @PathVariable String asOf,
            @RequestParam(defaultValue = "false") boolean apply, HttpServletRequest request) {
        try {
            var told = JobRequest.of(kind, asOf, request, reception.largest());
            var feed = reception.receive(
                    request.getInputStream(), job.insurer(), told.options(), Sender.job(job.client(), apply), told.sha256());
            return ResponseEntity.accepted().location(URI.create("/feed/jobs/" + feed.id())).body(Received.of(feed));
        } catch (JobRefused refused) {
            return refused(refused.status(), refused.code());
        } catch (NotReceived refused) {
            return refused(status(refused.reason()), refused.reason().name());
        } catch (IOException brokenOff) {
            return refused(HttpStatus.BAD_REQUEST, "BROKEN_OFF");
        }
    }

    @Admits(jobs = true)
    @GetMapping(path = "/feed/jobs/{id:\\d+}", produces = MediaType.APPLICATION_JSON_VALUE)
    State state(Actor.Job job, @PathVariable long id) {
        return feeds.with(job.insurer(), id).map(this::state).orElseThrow(NotInReach::new);
    }

    private State state(Feed feed) {
        return State.of(feed, feeds.olderOpen(feed).map(Feed::id).orElse(null), feeds.problems(feed, State.SHOWN));
    }

    private static ResponseEntity<JobAnswer> refused(HttpStatus status, String code) {
        return ResponseEntity.status(status).body(new Refusal(code));
    }

    private static HttpStatus status(NotReceived.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case OLDER_THAN_NEWEST -> HttpStatus.CONFLICT;
            case AS_OF_IN_FUTURE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NO_FILE, EMPTY, AS_OF_MISSING, DIGEST -> HttpStatus.BAD_REQUEST;
        };
    }
}
