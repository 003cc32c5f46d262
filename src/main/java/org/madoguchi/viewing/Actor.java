package org.madoguchi.viewing;

import org.madoguchi.member.MemberRef;

/** Who is signed in: a member, by the link of the sign-in. */
public record Actor(MemberRef self) {}
