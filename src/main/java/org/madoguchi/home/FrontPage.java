package org.madoguchi.home;

import java.util.List;
import org.madoguchi.register.InsurerPhone;

/**
 * @param signedOut whether the reader comes from a sign-out
 * @param insurers whom members call who have not signed in, or can't
 */
record FrontPage(boolean signedOut, List<InsurerPhone> insurers) {

    /** So many can be seen at once; of more, first only the names. */
    private static final int SEEN_AT_ONCE = 6;

    public boolean isFolded() {
        return insurers.size() > SEEN_AT_ONCE;
    }
}
