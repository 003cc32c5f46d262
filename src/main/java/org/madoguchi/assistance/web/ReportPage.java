package org.madoguchi.assistance.web;

import org.madoguchi.assistance.CallPeriod;
import org.madoguchi.assistance.CallReport;

/** What members call about. */
record ReportPage(CallPeriod period, CallReport report) {}
