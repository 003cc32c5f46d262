package org.madoguchi.viewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands in front of every page of one member, below {@code /members/{ref}} and the staff's own below
 * {@code /assistance/members/{ref}}: who is not in reach is not found, and nothing is shown
 * before its access entry is committed. The capacity is computed anew on each request.
 */
@Component
class ViewingGate implements HandlerInterceptor {

    static final String[] PATHS = {"/members/**", "/assistance/members/**"};
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Actors actors;
    private final Viewings viewings;
    private final ForgottenPages pages;
    private final Clock clock;

    ViewingGate(Actors actors, Viewings viewings, ForgottenPages pages, Clock clock) {
        this.actors = actors;
        this.viewings = viewings;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var actor = actors.of(request.getUserPrincipal());
        if (actor.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/welcome");
            return false;
        }
        var look = look(actor.get(), request, response, handler);
        viewings.keep(List.of(look));
        request.setAttribute(Viewing.class.getName(), look.viewing());
        leaveTheScreenInTime(look.viewing().occasion(), response);
        return true;
    }

    private Viewings.Look look(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Object handler) {
        try {
            var shows = shownBy(handler);
            var look = viewings.inReach(actor, subjectOf(request), shows.value());
            if (!READING.contains(request.getMethod()) && look.viewing().capacity() != shows.changedBy()) {
                throw new NotInReach();
            }
            return look;
        } catch (NotInReach refused) {
            if (actor instanceof Actor.Staff) {
                pages.drop(response);
            }
            throw refused;
        }
    }

    /** What is open for a while is asked for again by the browser once it is over, scripts or not. */
    private void leaveTheScreenInTime(@Nullable Occasion occasion, HttpServletResponse response) {
        if (occasion != null) {
            var left = Duration.between(clock.instant(), occasion.until()).toSeconds() + 1;
            response.setHeader("Refresh", String.valueOf(left));
        }
    }

    private static Shows shownBy(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotInReach();
        }
        return Optional.ofNullable(method.getMethodAnnotation(Shows.class)).orElseThrow(NotInReach::new);
    }

    private static MemberRef subjectOf(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return MemberRef.parse(String.valueOf(variables.get("ref"))).orElseThrow(NotInReach::new);
    }
}
