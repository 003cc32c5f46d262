package org.madoguchi.viewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands in front of the pages that list whom a member reaches; what they show is logged by {@link Viewings#listed}. */
@Component
class ActorGate implements HandlerInterceptor {

    static final String PATHS = "/family/**";

    private final Actors actors;

    ActorGate(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var actor = actors.of(request.getUserPrincipal());
        if (actor.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/welcome");
            return false;
        }
        if (!(actor.get() instanceof Actor.Member member)) {
            throw new NotInReach();
        }
        request.setAttribute(Actor.Member.class.getName(), member);
        return true;
    }
}
