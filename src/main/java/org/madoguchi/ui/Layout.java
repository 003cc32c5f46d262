package org.madoguchi.ui;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.PhoneAnswering;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.InsurerPhone;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.StaffRole;

/**
 * What stands around every page: the model attribute {@code layout} of {@code templates/ui/layout.html}.
 *
 * @param memberHome path of the standing page of whoever is signed in, null until the sign-in is linked to a member
 * @param desk null where nobody of the staff is signed in
 * @param acting whose page this is where it is somebody else's, else null
 * @param insurer null where the page belongs to nobody's insurer
 * @param freedial マイナンバー総合フリーダイヤル at this moment
 */
public record Layout(
        boolean demo,
        boolean signedIn,
        @Nullable String memberHome,
        @Nullable Desk desk,
        @Nullable Acting acting,
        @Nullable InsurerPhone insurer,
        OtherLanguage otherLanguage,
        PhoneAnswering freedial) {

    /** Who of the staff reads, by their number. */
    public record Desk(int number, Set<StaffRole> roles) {
        public boolean takesCalls() {
            return roles.contains(StaffRole.AGENT) || supervises();
        }

        public boolean supervises() {
            return roles.contains(StaffRole.SUPERVISOR);
        }

        public boolean sendsPost() {
            return roles.contains(StaffRole.OPERATOR) || supervises();
        }

        public boolean feeds() {
            return roles.contains(StaffRole.OPERATOR);
        }

        public boolean withdrawsDocuments() {
            return roles.contains(StaffRole.OPERATOR) || supervises();
        }
    }

    /**
     * For whom the reader acts, and in which capacity.
     *
     * @param until when it ends by itself, null where it does not
     * @param secondsLeft until then; a browser's clock may be wrong
     */
    public record Acting(
            PersonName name, Capacity capacity, MemberRef subject, @Nullable Instant until, long secondsLeft) {}

    /**
     * The language that this page is not in.
     *
     * @param tag BCP 47, for the link's lang and hreflang
     * @param url this same page in it, query kept
     */
    public record OtherLanguage(String tag, String url) {}
}
