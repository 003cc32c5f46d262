package org.madoguchi.ui;

import java.time.LocalDate;
import org.madoguchi.almanac.FreedialHours;
import org.madoguchi.ui.Layout.Freedial;
import org.madoguchi.ui.Layout.InsurerContact;
import org.madoguchi.ui.Layout.OtherLanguage;

/** Layouts of a demo portal on a Saturday afternoon. */
public final class SampleLayouts {

    private static final Freedial OPEN = new Freedial(true, FreedialHours.on(LocalDate.of(2026, 11, 21)).orElseThrow());

    private SampleLayouts() {}

    /** @param language of the page, ja or en */
    public static Layout signedIn(String language, String memberHome) {
        var insurer = new InsurerContact("みほん健康保険組合", "03-0000-0000");
        return new Layout(true, true, memberHome, null, null, insurer, other(language), OPEN);
    }

    public static Layout signedOut(String language) {
        return new Layout(true, false, null, null, null, null, other(language), OPEN);
    }

    private static OtherLanguage other(String language) {
        var tag = language.equals("ja") ? "en" : "ja";
        return new OtherLanguage(tag, "?lang=" + tag);
    }
}
