package org.madoguchi.assistance;

/** Why a member's page is opened without an identity check. */
public enum EmergencyReason {
    /** 救急隊 or an emergency room calls for a member who can't. */
    AMBULANCE,
    DISASTER,
    OTHER
}
