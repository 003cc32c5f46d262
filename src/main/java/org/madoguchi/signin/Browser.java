package org.madoguchi.signin;

import java.util.List;
import java.util.stream.Stream;

/** A browser as people call it. In this order: nearly all of them call themselves by the names of later ones too. */
public enum Browser {
    LINE("Line/"),
    EDGE("Edg"),
    SAMSUNG_INTERNET("SamsungBrowser"),
    OPERA("OPR/"),
    FIREFOX("Firefox/", "FxiOS/"),
    CHROME("Chrome/", "CriOS/"),
    SAFARI("Version/"),
    OTHER("");

    private final List<String> marks;

    Browser(String... marks) {
        this.marks = List.of(marks);
    }

    static Browser of(String userAgent) {
        return Stream.of(values()).filter(each -> each.marks.stream().anyMatch(userAgent::contains)).findFirst()
                .orElse(OTHER);
    }
}
