package org.madoguchi.accesslog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;

/**
 * One look at a member's data.
 *
 * @param actor who looked: the member, or the one of the staff; null where the portal itself did
 * @param subject whose data it was
 * @param capacity in which role, as its stable name
 * @param aspect what of it, as its stable name
 * @param reason as its stable name, null where the capacity needs none
 */
public record AccessEntry(
        @Nullable UUID actor, MemberRef subject, String capacity, String aspect, @Nullable String reason) {}
