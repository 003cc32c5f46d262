package org.madoguchi.assistance;

/** What became of the wish to have a document sent. */
public enum PostingAnswer {
    ASKED,
    /** The same document is on its way to the mail room already. */
    ALREADY_ASKED,
    /** The member is under a disclosure restriction (不開示該当, 自己情報提供不可): only a supervisor may ask. */
    RESTRICTED,
    /** The document is not for somebody without the insurance. */
    NOT_INSURED,
    /** The register has no address to send it to. */
    NO_ADDRESS
}
