package org.madoguchi.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.madoguchi.database.DatabaseFailure;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** No handler's own answer, and no status, for a failure that is {@link DatabaseOutages}'s to answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseOutageResolver implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (DatabaseFailure.isBehind(failure)) {
            throw new DatabaseOutage(failure);
        }
        return null;
    }

    private static final class DatabaseOutage extends RuntimeException {
        DatabaseOutage(Exception failure) {
            super(failure);
        }
    }
}
