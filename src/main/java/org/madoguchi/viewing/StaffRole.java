package org.madoguchi.viewing;

/** What somebody of an insurer's staff is there for. */
public enum StaffRole {
    /** Answers the phone. */
    AGENT,
    /** Answers for the agents: restricted members, second keys, reports. */
    SUPERVISOR,
    /** Feeds in the members, and sends out what is asked for by post. */
    OPERATOR
}
