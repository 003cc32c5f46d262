package org.madoguchi.household;

/**
 * Where a delegation stands.
 *
 * <pre>
 * from      verb                          by         to
 * -         {@link Delegations#offer}     principal  OFFERED
 * OFFERED   {@link DelegationCodes#type}  delegate   SHOWN
 * OFFERED   {@link Delegations#takeBack}  principal  WITHDRAWN
 * SHOWN     {@link Delegations#takeBack}  principal  WITHDRAWN
 * SHOWN     {@link HeldDelegations#accept}   delegate   ACCEPTED
 * SHOWN     {@link HeldDelegations#decline}  delegate   DECLINED
 * ACCEPTED  {@link Delegations#extend}    principal  ACCEPTED, until another day
 * ACCEPTED  {@link Delegations#end}       principal  ENDED_BY_PRINCIPAL
 * ACCEPTED  {@link HeldDelegations#end}      delegate   ENDED_BY_DELEGATE
 * OFFERED   the time is up                -          LAPSED
 * SHOWN     the time is up                -          LAPSED
 * ACCEPTED  the last day is over          -          OVER
 * </pre>
 *
 * LAPSED and OVER are never stored: time alone brings them about. Each verb is one conditional update, so that of two at
 * once one has no effect.
 */
public enum DelegationState {
    OFFERED,
    /** The code has been typed; whoever typed it may accept or decline. */
    SHOWN,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    ENDED_BY_PRINCIPAL,
    ENDED_BY_DELEGATE,
    LAPSED,
    OVER
}
