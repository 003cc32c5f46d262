package org.madoguchi.accesslog;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access log of a portal that other modules' tests set up by hand. */
public final class TestAccessLog {

    private TestAccessLog() {}

    /** With a key of its own. */
    public static AccessLog over(JdbcClient portal, Clock clock) {
        return new AccessLog(portal, SealedLog.newKey(), clock);
    }
}
