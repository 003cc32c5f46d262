package org.madoguchi.assistance.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.Emergencies;
import org.madoguchi.assistance.EmergencyReason;
import org.madoguchi.member.MemberRef;

/**
 * Whether a member's page is really to be opened without an identity check; nothing of the member.
 *
 * @param problems by field, the last part of a message key
 */
record EmergencyPage(
        MemberRef ref, Emergencies.Door door, @Nullable EmergencyReason reason, String text, Map<String, String> problems) {}
