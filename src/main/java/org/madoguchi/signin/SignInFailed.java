package org.madoguchi.signin;

import java.util.Set;

/**
 * A sign-in has ended at the sign-in page. Says nothing of who it was.
 *
 * @param registration such as {@code member}
 * @param result one of {@link #RESULTS}
 */
public record SignInFailed(String registration, String result) {

    static final String CANCELLED = "cancelled";
    static final String NOT_STAFF = "not-staff";
    static final String PROVIDER = "provider";
    static final String FAILED = "failed";

    public static final Set<String> RESULTS = Set.of(CANCELLED, NOT_STAFF, PROVIDER, FAILED);
}
