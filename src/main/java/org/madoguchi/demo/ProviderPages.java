package org.madoguchi.demo;

import java.net.URI;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The provider's pages: the card-like sign-in, and what went wrong. */
class ProviderPages {

    /** What the sign-in page says about the attempt before. */
    enum Attempt {
        NONE,
        WRONG,
        LOCKED
    }

    record SignInPage(DemoPeople people, Attempt attempt, int misses, long lockedMinutes) {}

    record ErrorPage(String portal) {}

    @Bean
    RouterFunction<ServerResponse> routes(EmbeddedProvider.Settings settings, DemoPeople people) {
        var portal = settings.portalOrigins().getFirst() + "/";
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.seeOther(URI.create(portal)).build())
                .GET("/sign-in", request -> signIn(people, request))
                .GET("/provider.css", request -> ServerResponse.ok()
                        .contentType(MediaType.valueOf("text/css")).body(new ClassPathResource("demo/provider.css")))
                .route(RequestPredicates.path("/error"), request -> error(portal, request))
                .build();
    }

    private static ServerResponse signIn(DemoPeople people, ServerRequest request) {
        var page = new SignInPage(people, attempt(request), SignInLocks.MISSES, SignInLocks.DURATION.toMinutes());
        return ServerResponse.ok().render("sign-in", Map.of("page", page));
    }

    private static Attempt attempt(ServerRequest request) {
        if (request.param("locked").isPresent()) {
            return Attempt.LOCKED;
        }
        return request.param("wrong").isPresent() ? Attempt.WRONG : Attempt.NONE;
    }

    private static ServerResponse error(String portal, ServerRequest request) {
        var status = request.attribute("jakarta.servlet.error.status_code").map(Integer.class::cast)
                .orElse(HttpStatus.NOT_FOUND.value());
        return ServerResponse.status(status).render("error", Map.of("page", new ErrorPage(portal)));
    }
}
