package org.madoguchi.home;

import java.util.List;
import org.madoguchi.register.InsurerPhone;

/**
 * @param signedOut whether the reader comes from a sign-out
 * @param insurers whom members call who have not signed in, or can't
 */
record FrontPage(boolean signedOut, List<InsurerPhone> insurers) {}
