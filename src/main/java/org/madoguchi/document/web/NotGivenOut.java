package org.madoguchi.document.web;

/** There is no such document of this member today, because the insurance is not in force. */
class NotGivenOut extends RuntimeException {

    NotGivenOut() {
        super("the insurance is not in force");
    }
}
