package org.madoguchi.viewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands in front of the staff's pages: for members, and for staff or programs whom a page does not admit, it is not there. */
@Component
class StaffGate implements HandlerInterceptor {
    static final String[] PATHS = {"/assistance/**", "/feed/**"};

    private final Actors actors;

    StaffGate(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var admits = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Admits.class) : null;
        var admitted = actors.of(request.getUserPrincipal())
                .filter(somebody -> admits(admits, somebody))
                .orElseThrow(NotInReach::new);
        request.setAttribute(admitted.getClass().getName(), admitted);
        return true;
    }

    private static boolean admits(@Nullable Admits admits, Actor somebody) {
        return admits != null && switch (somebody) {
            case Actor.Staff staff -> Stream.of(admits.value()).anyMatch(staff::is);
            case Actor.Job job -> admits.jobs();
            case Actor.Member member -> false;
        };
    }
}
