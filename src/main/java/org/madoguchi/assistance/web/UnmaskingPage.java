package org.madoguchi.assistance.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.MaskedField;
import org.madoguchi.member.MemberRef;

/**
 * @param value null until a reason was given
 * @param reasonMissing whether none was
 * @param seconds how long the value stays on the screen
 */
record UnmaskingPage(MemberRef ref, MaskedField field, @Nullable String value, boolean reasonMissing, int seconds) {}
