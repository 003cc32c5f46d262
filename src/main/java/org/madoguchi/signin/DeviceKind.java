package org.madoguchi.signin;

/** What kind of device a browser says it runs on. */
public enum DeviceKind {
    IPHONE,
    IPAD,
    /** Safari on an iPad says that it runs on a Mac. */
    MAC_OR_IPAD,
    MAC,
    ANDROID_PHONE,
    ANDROID_TABLET,
    WINDOWS,
    CHROMEBOOK,
    /** Chrome on a large Android tablet says that it runs on Linux. */
    COMPUTER_OR_TABLET,
    UNKNOWN;

    static DeviceKind of(String userAgent, Browser browser) {
        if (userAgent.contains("iPhone")) {
            return IPHONE;
        }
        if (userAgent.contains("iPad")) {
            return IPAD;
        }
        if (userAgent.contains("Macintosh")) {
            return macintosh(userAgent, browser);
        }
        if (userAgent.contains("Android")) {
            return userAgent.contains("Mobile") ? ANDROID_PHONE : ANDROID_TABLET;
        }
        if (userAgent.contains("Windows")) {
            return WINDOWS;
        }
        if (userAgent.contains("CrOS")) {
            return CHROMEBOOK;
        }
        return userAgent.contains("Linux") ? COMPUTER_OR_TABLET : UNKNOWN;
    }

    private static DeviceKind macintosh(String userAgent, Browser browser) {
        if (userAgent.contains("iOS/")) {
            return IPAD;
        }
        return browser == Browser.SAFARI ? MAC_OR_IPAD : MAC;
    }
}
