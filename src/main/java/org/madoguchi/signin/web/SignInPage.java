package org.madoguchi.signin.web;

import org.jspecify.annotations.Nullable;

/** @param problem why the last sign-in failed, null where none did */
record SignInPage(@Nullable String problem) {}
