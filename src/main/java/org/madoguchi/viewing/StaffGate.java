package org.madoguchi.viewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands in front of the staff's pages: for members, and for staff whom a page does not admit, it is not there. */
@Component
class StaffGate implements HandlerInterceptor {
    static final String[] PATHS = {"/assistance/**", "/feed/**"};

    private final Actors actors;

    StaffGate(Actors actors) {
        this.actors = actors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var staff = actors.of(request.getUserPrincipal())
                .filter(Actor.Staff.class::isInstance).map(Actor.Staff.class::cast)
                .filter(somebody -> admittedBy(handler).anyMatch(somebody::is))
                .orElseThrow(NotInReach::new);
        request.setAttribute(Actor.Staff.class.getName(), staff);
        return true;
    }

    private static Stream<StaffRole> admittedBy(Object handler) {
        return handler instanceof HandlerMethod method
                ? Optional.ofNullable(method.getMethodAnnotation(Admits.class)).map(Admits::value).stream()
                        .flatMap(Stream::of)
                : Stream.empty();
    }
}
