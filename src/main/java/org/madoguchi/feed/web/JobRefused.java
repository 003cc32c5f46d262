package org.madoguchi.feed.web;

import org.springframework.http.HttpStatus;

/** What a program asks is not understood, or not what is offered. */
@SuppressWarnings("serial")
final class JobRefused extends RuntimeException {

    private final HttpStatus status;

    JobRefused(HttpStatus status, String code) {
        super(code, null, false, false);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return getMessage();
    }
}
