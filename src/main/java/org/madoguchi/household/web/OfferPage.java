package org.madoguchi.household.web;

import java.time.LocalDate;
import java.time.LocalTime;
import org.madoguchi.household.CodeKind;
import org.madoguchi.household.DelegationCode;
import org.madoguchi.household.DelegationTerms;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;

/**
 * The code for the delegate, shown this once; as a letter, to be printed.
 *
 * @param openOn the day in Japan on which the code ends to work
 * @param openAt the time of that day
 * @param address where the delegate finds the portal
 */
public record OfferPage(
        MemberRef ref,
        PersonName principal,
        DelegationTerms terms,
        CodeKind kind,
        DelegationCode code,
        LocalDate openOn,
        LocalTime openAt,
        String address) {}
