package org.madoguchi.database;

import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** The database, as seen from the portal: there, or away. */
@Component
public class Database {

    private volatile boolean there = true;

    Database() {}

    /** By the last heartbeat; asks nothing. */
    public boolean isThere() {
        return there;
    }

    synchronized void is(boolean nowThere) {
        there = nowThere;
        notifyAll();
    }

    /** Returns as soon as it is there, at once where it is. */
    synchronized void await() throws SQLException {
        try {
            while (!there) {
                wait();
            }
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw new DatabaseAway(leaving);
        }
    }
}
