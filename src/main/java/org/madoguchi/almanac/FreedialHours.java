package org.madoguchi.almanac;

import java.util.Set;

/**
 * When マイナンバー総合フリーダイヤル is open: every day but the year's end, shorter on Saturdays, Sundays and holidays.
 * Source: 厚生労働省 事務連絡 2025-03-24; the year's end by J-LIS.
 */
public final class FreedialHours {

    public static final String NUMBER = "0120-95-0178";

    /** What to press there for マイナ保険証. */
    public static final int INSURANCE_CARD_MENU = 5;

    /** What to press there to have a lost or stolen card stopped, at any hour of the year (丸亀市, 能美市). */
    public static final int LOST_CARD_MENU = 2;

    /** For foreign languages, on the system and マイナポータル; its hours are the same (J-LIS). */
    public static final String FOREIGN_LANGUAGES_NUMBER = "0120-0178-26";

    /** For foreign languages, on a lost card. J-LIS's own pages contradict each other on its hours. */
    public static final String FOREIGN_LANGUAGES_LOST_CARD_NUMBER = "0120-0178-27";

    public static final PhoneHours HOURS = new PhoneHours(
            PhonePeriod.read("9:30-20:00"), PhonePeriod.read("9:30-17:30"), Set.of(ClosedDays.YEAR_END), Set.of(), Set.of());

    private FreedialHours() {}
}
