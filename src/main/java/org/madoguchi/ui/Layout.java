package org.madoguchi.ui;

import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.FreedialHours;
import org.madoguchi.member.PersonName;
import org.madoguchi.viewing.Capacity;

/**
 * What stands around every page: the model attribute {@code layout} of {@code templates/ui/layout.html}.
 *
 * @param memberHome path of the standing page of whoever is signed in, null until the sign-in is linked to a member
 * @param acting whose page this is where it is somebody else's, else null
 * @param insurer null where the page belongs to nobody's insurer
 */
public record Layout(
        boolean demo,
        boolean signedIn,
        @Nullable String memberHome,
        @Nullable Acting acting,
        @Nullable InsurerContact insurer,
        OtherLanguage otherLanguage,
        Freedial freedial) {

    /** For whom the reader acts, and in which capacity. */
    public record Acting(PersonName name, Capacity capacity) {}

    public record InsurerContact(String name, String phone) {}

    /**
     * The language that this page is not in.
     *
     * @param tag BCP 47, for the link's lang and hreflang
     * @param url this same page in it, query kept
     */
    public record OtherLanguage(String tag, String url) {}

    /**
     * マイナンバー総合フリーダイヤル at this moment.
     *
     * @param today its hours today, null on a day without service
     */
    public record Freedial(boolean open, FreedialHours.@Nullable Hours today) {}
}
