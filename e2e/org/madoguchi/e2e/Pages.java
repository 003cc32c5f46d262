package org.madoguchi.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Every page in every state that the demo's people bring about. */
final class Pages {

    private Pages() {}

    /** Of all whose sign-in is linked. */
    static Stream<String> signInNames() {
        return Stream.of("sato", "sato-hanako", "sato-mei", "yamada", "suzuki", "takahashi", "watanabe", "kobayashi",
                "yoshino", "nguyen", "tanaka", "tanaka-ken", "ito", "mori");
    }

    /** Of the member who is signed in and looks at the standing page. */
    static List<String> of(Page standing) {
        return Stream.concat(ofTheCard(standing).stream(), ofRecords(standing).stream()).toList();
    }

    /** Those of them that look different for every state of the card. */
    static List<String> ofTheCard(Page standing) {
        return below(standing, "", "/certificate", "/certificate?on=2027-04-01", "/eligibility", "/documents",
                "/reception");
    }

    /** Those of them that are alike whatever the card's state. */
    static List<String> ofRecords(Page standing) {
        return below(standing, "/certificate?on=soon", "/certificate/expiry", "/delegations", "/history?who=EVERYBODY", "/sign-ins", "/reminders", "/support-code");
    }

    private static List<String> below(Page standing, String... paths) {
        return Stream.of(paths).map(standing.url()::concat).toList();
    }

    /** For anybody. */
    static Stream<String> open() {
        return Stream.of("/", "/check", "/check?expires=2026-12-25", "/check?expires=2026-12-25&on=2027-01-05",
                "/check?born=1980-05-04&issued=2024-06-01&event=initial", "/check?expires=soon&born=x",
                "/sign-in", "/sign-in?problem=cancelled", "/sign-in?problem=provider", "/sign-in?problem=failed",
                "/staff/sign-in", "/staff/sign-in?problem=not-staff",
                "/v", "/v?number=x", "/v/7K3F9Q2MABCDEFGHJKMN",
                "/sign-out", "/nowhere");
    }
}
