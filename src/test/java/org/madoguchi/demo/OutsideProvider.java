package org.madoguchi.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.almanac.Japan;

/**
 * The demo's OpenID provider, people and insurers for a portal that has no demo: a process of its own is configured with
 * them, as an insurer would configure it.
 */
public final class OutsideProvider implements AutoCloseable {

    private final EmbeddedProvider provider;
    private final LocalDate today;

    private OutsideProvider(EmbeddedProvider provider, LocalDate today) {
        this.provider = provider;
        this.today = today;
    }

    /** @param portal where browsers find the portal; the port counts */
    public static OutsideProvider of(URI portal) {
        var clock = Clock.system(Japan.ZONE);
        var today = Japan.today(clock);
        return new OutsideProvider(EmbeddedProvider.start(0, portal.getPort(), DemoPeople.on(today), clock), today);
    }

    public String issuer() {
        return provider.issuer();
    }

    /** The settings of a portal that signs people in here, and whose insurers are the demo's. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        DemoFeed.insurers().forEach((name, value) -> settings.put(name, value.toString()));
        var client = "spring.security.oauth2.client.";
        for (var registration : EmbeddedProvider.REGISTRATIONS) {
            settings.put(client + "registration." + registration + ".client-id", EmbeddedProvider.clientId(registration));
            settings.put(client + "registration." + registration + ".client-secret", provider.clientSecret(registration));
            settings.put(client + "registration." + registration + ".scope",
                    String.join(",", EmbeddedProvider.scopes(registration)));
            settings.put(client + "provider." + registration + ".issuer-uri", provider.issuer());
        }
        settings.put("madoguchi.feed.audience", EmbeddedProvider.FEED_AUDIENCE);
        return settings;
    }

    /** What the demo's insurers say of their members today, each as a feed of its own by its as-of date. */
    public List<Map.Entry<LocalDate, String>> feeds() {
        return DemoFeed.ofEachInsurer(today).stream()
                .map(feed -> Map.entry(DemoFeed.asOf(feed, today), feed)).toList();
    }

    /** The subjects of the linked members, by the key that the insurer knows them by. */
    public Map<String, String> subjectsByMemberKey() {
        return DemoPeople.on(today).linked().stream()
                .collect(Collectors.toMap(DemoPerson.Member::signInName, DemoPerson.Member::subject));
    }

    /** The subject of one person, such as {@code operator-ono}. */
    public String subject(String signInName) {
        return Stream.of(DemoPeople.on(today)).flatMap(people -> people.called(signInName).stream()).findFirst().orElseThrow().subject();
    }

    @Override
    public void close() {
        provider.close();
    }
}
