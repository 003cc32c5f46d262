package org.madoguchi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madoguchi.register.Sight;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request of the staff, or of a program, see the members of its insurer and no others, whatever its page asks for.
 * A member's may have to see somebody at another insurer, such as a delegate. Without this filter, a request sees nobody.
 */
class SightOfWhoAsks extends OncePerRequestFilter {

    private final RequestMatcher asAnybody;

    /** @param asAnybody where it makes no difference who is signed in */
    SightOfWhoAsks(RequestMatcher asAnybody) {
        this.asAnybody = asAnybody;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            sight(request).during(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private Sight sight(HttpServletRequest request) {
        if (asAnybody.matches(request)) {
            return Sight.ofEverybody();
        }
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return switch (signedIn == null ? null : signedIn.getPrincipal()) {
            case StaffUser staff -> Sight.of(staff.insurer());
            case JobUser job -> Sight.of(job.insurer());
            case null, default -> Sight.ofEverybody();
        };
    }

    /** An error page, too, is looked up by somebody. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
