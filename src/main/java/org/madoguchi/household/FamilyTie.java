package org.madoguchi.household;

import org.madoguchi.member.MemberRef;

/** What binds a dependent to the insured of the household, and what the insured sees by it. */
public record FamilyTie(MemberRef insured, OwnConsent consent, FamilyChoice choice) {}
