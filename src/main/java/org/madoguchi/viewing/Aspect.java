package org.madoguchi.viewing;

/** What of a member a page shows; the access log names it. */
public enum Aspect {
    STANDING,
    CERTIFICATE,
    ELIGIBILITY,
    DOCUMENTS,
    /** 医療保険の資格情報, the PDF. */
    ELIGIBILITY_INFORMATION
}
