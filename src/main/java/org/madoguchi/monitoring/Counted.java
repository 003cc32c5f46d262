package org.madoguchi.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.madoguchi.signin.Providers;
import org.madoguchi.signin.SignInFailed;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Looked;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;

/** Counts what happens on this node. Each series is there from the start, with 0: an alarm on its increase needs that. */
@Component
class Counted {

    private static final String SIGNED_IN = "signed-in";

    private final MeterRegistry registry;

    Counted(MeterRegistry registry, Providers providers) {
        this.registry = registry;
        Stream.of(Capacity.values()).filter(capacity -> capacity != Capacity.PORTAL).forEach(this::looks);
        var results = Stream.concat(Stream.of(SIGNED_IN), SignInFailed.RESULTS.stream()).toList();
        providers.registrations().forEach(registration -> results.forEach(result -> signIns(registration, result)));
    }

    @EventListener
    void count(Looked look) {
        looks(look.capacity()).increment();
    }

    @EventListener
    void count(SignInFailed failure) {
        signIns(failure.registration(), failure.result()).increment();
    }

    @EventListener
    void count(InteractiveAuthenticationSuccessEvent signedIn) {
        if (signedIn.getAuthentication() instanceof OAuth2AuthenticationToken person) {
            signIns(person.getAuthorizedClientRegistrationId(), SIGNED_IN).increment();
        }
    }

    private Counter looks(Capacity capacity) {
        return Counter.builder("madoguchi.looks").tag("capacity", capacity.name())
                .description("Looks at a member's data whose access entry was committed").register(registry);
    }

    private Counter signIns(String registration, String result) {
        return Counter.builder("madoguchi.sign.ins").tag("registration", registration).tag("result", result)
                .description("Sign-ins that came to an end").register(registry);
    }
}
