package org.madoguchi.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.FreedialHours;
import org.madoguchi.almanac.PhoneAnswering;
import org.madoguchi.almanac.PhoneHours;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.InsurerPhones;
import org.madoguchi.ui.Layout.OtherLanguage;

/** Layouts of a demo portal on a Saturday afternoon. */
public final class SampleLayouts {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
    private static final PhoneAnswering OPEN = FreedialHours.HOURS.at(NOW);
    private static final InsurerNumber INSURER = InsurerNumber.of("06999999");

    private SampleLayouts() {}

    /** @param language of the page, ja or en */
    public static Layout signedIn(String language, String memberHome) {
        return signedIn(language, memberHome, null, NOW);
    }

    /** @param hours of the insurer, at that moment */
    static Layout signedIn(String language, String memberHome, @Nullable PhoneHours hours, Instant now) {
        var insurer = new Insurer(INSURER, "みほん健康保険組合", "03-0000-0000");
        var phones = new InsurerPhones(List.of(insurer), hours == null ? Map.of() : Map.of(INSURER, hours));
        return new Layout(true, true, memberHome, null, null, phones.of(insurer, now), other(language), OPEN);
    }

    public static Layout signedOut(String language) {
        return new Layout(true, false, null, null, null, null, other(language), OPEN);
    }

    private static OtherLanguage other(String language) {
        var tag = language.equals("ja") ? "en" : "ja";
        return new OtherLanguage(tag, "?lang=" + tag);
    }
}
