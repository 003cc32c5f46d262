package org.madoguchi.register;

import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.PhoneAnswering;
import org.madoguchi.almanac.PhoneHours;
import org.madoguchi.member.InsurerNumber;

/**
 * Where an insurer's members call, at one moment.
 *
 * @param hours null where the insurer has not said them, so that nothing is claimed
 * @param now whether somebody answers, null as the hours
 */
public record InsurerPhone(
        InsurerNumber number, String name, String phone, @Nullable PhoneHours hours, @Nullable PhoneAnswering now) {}
