package org.madoguchi.database;

import jakarta.servlet.ServletRequest;

/** A request during which the database has failed; nothing more is asked of it for this one. */
public final class WithoutDatabase {

    private WithoutDatabase() {}

    public static void mark(ServletRequest request) {
        request.setAttribute(WithoutDatabase.class.getName(), true);
    }

    public static boolean isMarked(ServletRequest request) {
        return request.getAttribute(WithoutDatabase.class.getName()) != null;
    }
}
