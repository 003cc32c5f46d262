package org.madoguchi.demo;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** One line instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CannotStartReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof CannotStart) {
            LoggerFactory.getLogger(CannotStart.class).error(failure.getMessage());
        }
        return failure instanceof CannotStart;
    }
}
