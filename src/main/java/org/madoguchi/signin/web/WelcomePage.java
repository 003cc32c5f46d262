package org.madoguchi.signin.web;

import java.util.List;
import java.util.Map;
import org.madoguchi.register.Insurer;

/**
 * @param problems by field, the last part of a message key
 * @param missed whether the last attempt found nobody
 * @param left how often it may still be tried; 0 while locked
 */
record WelcomePage(
        List<Insurer> insurers, LinkingForm form, Map<String, String> problems, boolean missed, int left) {

    public boolean locked() {
        return left == 0;
    }
}
