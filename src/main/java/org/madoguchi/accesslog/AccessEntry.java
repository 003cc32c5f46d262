package org.madoguchi.accesslog;

import org.madoguchi.member.MemberRef;

/**
 * One look at a member's data.
 *
 * @param actor who looked
 * @param subject whose data it was
 * @param capacity in which role, as its stable name
 * @param aspect what of it, as its stable name
 */
public record AccessEntry(MemberRef actor, MemberRef subject, String capacity, String aspect) {}
