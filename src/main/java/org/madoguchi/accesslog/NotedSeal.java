package org.madoguchi.accesslog;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A seal as the portal's log and {@code --verify-access-log} tell it: {@code NUMBER:HASH}.
 *
 * @param hash 64 hexadecimal digits
 */
record NotedSeal(long number, String hash) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    static NotedSeal of(String typed) {
        var parts = FORM.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException(typed);
        }
        return new NotedSeal(Long.parseLong(parts.group(1)), parts.group(2));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
