package org.madoguchi.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.madoguchi.almanac.Japan;
import org.madoguchi.feed.FeedKind;
import org.madoguchi.feed.FeedOptions;
import org.madoguchi.feed.FeedReport;
import org.madoguchi.feed.Feeds;
import org.madoguchi.register.EnteredExpiries;
import org.madoguchi.register.Members;
import org.madoguchi.register.Sight;
import org.madoguchi.signin.SignInLinks;
import org.madoguchi.terminal.TerminalLanguage;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Fills the demo's database at each start, and says where to go and whom to sign in as. */
@Component
@ConditionalOnWebApplication
class DemoSetup implements ApplicationRunner {

    private static final String MISREAD_THE_CARD = "tanaka-ken";

    private final DemoMode mode;
    private final Environment environment;
    private final Clock clock;
    private final Feeds feeds;
    private final Members members;
    private final SignInLinks links;
    private final EnteredExpiries entered;

    DemoSetup(
            DemoMode mode,
            Environment environment,
            Clock clock,
            Feeds feeds,
            Members members,
            SignInLinks links,
            EnteredExpiries entered) {
        this.entered = entered;
        this.mode = mode;
        this.environment = environment;
        this.clock = clock;
        this.feeds = feeds;
        this.members = members;
        this.links = links;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Sight.ofEverybody().run(() -> setUpFor(Japan.today(clock)));
    }

    private void setUpFor(LocalDate today) {
        if (mode.database()) {
            DemoFeed.ofEachInsurer(today).forEach(feed -> takeIn(feed, today));
            enterAnotherExpiry(today);
        }
        if (mode.provider()) {
            var people = DemoPeople.on(today);
            link(people);
            var portal = "http://localhost:" + environment.getRequiredProperty("local.server.port");
            System.out.println(DemoInvitation.to(portal, people, TerminalLanguage.get()));
        }
    }

    /** As deltas, so that members who were taken in beside the demo's stay. */
    private void takeIn(String feed, LocalDate today) {
        var report = report(feed, DemoFeed.asOf(feed, today));
        if (report instanceof FeedReport.Refused) {
            report = report(feed, DemoFeed.asOf(today));
        }
        if (report instanceof FeedReport.Refused refused) {
            throw new IllegalStateException("The demo's feed was refused: " + refused);
        }
    }

    /** Refuses a late one where the database of an earlier demo has had one of a later day. */
    private FeedReport report(String feed, LocalDate asOf) {
        var csv = new ByteArrayResource(feed.getBytes(StandardCharsets.UTF_8));
        return feeds.takeIn(csv, new FeedOptions(asOf, FeedKind.DELTA, StandardCharsets.UTF_8, false, false));
    }

    /** Before the insurer's day, so that the insurer's is not older than what was read off the card. */
    private void enterAnotherExpiry(LocalDate today) {
        var misread = DemoFeed.expiry(MISREAD_THE_CARD, today).plusMonths(1);
        DemoPeople.on(today).members().stream()
                .filter(person -> person.signInName().equals(MISREAD_THE_CARD))
                .flatMap(person -> members.with(person.number(), person.birthdate()).stream())
                .forEach(member -> entered.enter(member, misread, DemoFeed.asOf(today).minusDays(11)));
    }

    private void link(DemoPeople people) {
        var issuer = environment.getRequiredProperty("spring.security.oauth2.client.provider.member.issuer-uri");
        people.linked().forEach(person -> members.with(person.number(), person.birthdate())
                .ifPresent(member -> links.link(issuer, person.subject(), member)));
    }
}
