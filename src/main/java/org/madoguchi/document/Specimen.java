package org.madoguchi.document;

/** 見本: a kind of document as it comes out for somebody made up, and so the same for everybody. */
public enum Specimen {
    ELIGIBILITY_NOTICE,
    ELIGIBILITY_INFORMATION,
    /** 被保険者資格申立書, to print. */
    ELIGIBILITY_DECLARATION,
    /** The same, to fill in on a screen. */
    FILLABLE_DECLARATION,
    RENEWAL_LETTER,
    NOTICE_COPY,
    INFORMATION_COPY;

    /** Whether it speaks the reader's language; the others are Japanese for everybody. */
    boolean speaksToReader() {
        return this == RENEWAL_LETTER;
    }

    /** Whether an insurer that has a key store signs it, and gives it a number. */
    boolean isIssued() {
        return switch (this) {
            case ELIGIBILITY_NOTICE, ELIGIBILITY_INFORMATION, NOTICE_COPY, INFORMATION_COPY -> true;
            case ELIGIBILITY_DECLARATION, FILLABLE_DECLARATION, RENEWAL_LETTER -> false;
        };
    }
}
