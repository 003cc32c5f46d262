package org.madoguchi.assistance.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.CallOutcome;
import org.madoguchi.assistance.HandOvers;

/** @param problems by field, the last part of a message key */
record OutcomePage(
        HandOvers.Unwritten session, @Nullable CallOutcome outcome, String note, Map<String, String> problems) {}
