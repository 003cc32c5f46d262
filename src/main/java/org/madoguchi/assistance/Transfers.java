package org.madoguchi.assistance;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.madoguchi.assistance.Transfer.Desk;

/** Whom to transfer a caller to. */
public final class Transfers {

    private Transfers() {}

    /** All of them as they are at that moment, the nearest to マイナ保険証 first. */
    public static List<Transfer> at(Instant now) {
        return Arrays.stream(Desk.values()).map(desk -> Transfer.to(desk, now)).toList();
    }
}
