package org.madoguchi.signin.web;

/** @param phone the insurer's; whose it is, and why the page ends here, is not said */
record NotAdmittedPage(String phone) {}
