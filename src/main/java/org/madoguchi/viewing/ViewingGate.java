package org.madoguchi.viewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madoguchi.accesslog.AccessEntry;
import org.madoguchi.accesslog.AccessLog;
import org.madoguchi.member.MemberRef;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands in front of every page below {@code /members/{ref}}: who is not in reach is not found, and nothing is shown
 * before its access entry is committed. The capacity is computed anew on each request.
 */
@Component
class ViewingGate implements HandlerInterceptor {

    static final String PATHS = "/members/**";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Actors actors;
    private final List<Reach> reaches;
    private final AccessLog log;

    ViewingGate(Actors actors, List<Reach> reaches, AccessLog log) {
        this.actors = actors;
        this.reaches = reaches;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var actor = actors.of(request.getUserPrincipal());
        if (actor.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/welcome");
            return false;
        }
        var aspect = aspectOf(handler);
        var viewing = viewing(actor.get(), subjectOf(request), aspect);
        if (!READING.contains(request.getMethod()) && viewing.capacity() != Capacity.SELF) {
            throw new NotInReach();
        }
        keep(viewing, aspect);
        request.setAttribute(Viewing.class.getName(), viewing);
        return true;
    }

    private static Aspect aspectOf(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotInReach();
        }
        return Optional.ofNullable(method.getMethodAnnotation(Shows.class))
                .map(Shows::value)
                .orElseThrow(NotInReach::new);
    }

    private static MemberRef subjectOf(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return MemberRef.parse(String.valueOf(variables.get("ref"))).orElseThrow(NotInReach::new);
    }

    private Viewing viewing(Actor actor, MemberRef subject, Aspect aspect) {
        return reaches.stream()
                .flatMap(reach -> reach.of(actor, subject, aspect).stream())
                .findFirst()
                .map(capacity -> new Viewing(actor, subject, capacity))
                .orElseThrow(NotInReach::new);
    }

    private void keep(Viewing viewing, Aspect aspect) {
        try {
            log.write(new AccessEntry(
                    viewing.actor().self(), viewing.subject(), viewing.capacity().name(), aspect.name()));
        } catch (DataAccessException | TransactionException failed) {
            throw new AccessNotLogged(failed);
        }
    }
}
