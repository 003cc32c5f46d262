package org.madoguchi.signin.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.MemberRef;
import org.madoguchi.signin.Device;
import org.madoguchi.signin.KeptSignIn;
import org.madoguchi.signin.KeptSignIn.Ending;

/**
 * @param open newest first, without this one
 * @param past newest first
 * @param keptForDays after how many the past ones are forgotten
 * @param ended whether one has just been ended from here
 */
record SignInsPage(
        MemberRef ref, @Nullable Line here, List<Line> open, List<Line> past, long keptForDays, boolean ended) {

    static SignInsPage of(
            MemberRef ref, String session, List<KeptSignIn> open, List<KeptSignIn> past, long keptForDays, boolean ended) {
        return new SignInsPage(
                ref,
                open.stream().filter(each -> each.session().equals(session)).map(Line::of).findFirst().orElse(null),
                open.stream().filter(each -> !each.session().equals(session)).map(Line::of).toList(),
                past.stream().map(Line::of).toList(),
                keptForDays,
                ended);
    }

    /**
     * One sign-in.
     *
     * @param at in Japan
     * @param ending null while it is open, and where time has ended it
     */
    public record Line(UUID id, Device device, LocalDateTime at, @Nullable Ending ending) {

        static Line of(KeptSignIn kept) {
            return new Line(kept.id(), kept.device(), LocalDateTime.ofInstant(kept.at(), Japan.ZONE), kept.ending());
        }
    }
}
