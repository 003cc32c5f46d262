package org.madoguchi.home;

/** @param signedOut whether the reader comes from a sign-out */
record FrontPage(boolean signedOut) {}
