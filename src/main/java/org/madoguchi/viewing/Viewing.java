package org.madoguchi.viewing;

import org.madoguchi.member.MemberRef;

/** Who looks at whose data in which capacity: decided and logged before a handler sees it. */
public record Viewing(Actor actor, MemberRef subject, Capacity capacity) {}
