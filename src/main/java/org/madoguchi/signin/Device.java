package org.madoguchi.signin;

import org.jspecify.annotations.Nullable;

/** What is kept of a browser's User-Agent: two words by which its owner knows it again. */
public record Device(DeviceKind kind, Browser browser) {

    static Device calling(@Nullable String userAgent) {
        var name = userAgent == null ? "" : userAgent;
        var browser = Browser.of(name);
        return new Device(DeviceKind.of(name, browser), browser);
    }
}
