package org.madoguchi.viewing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The access entry could not be kept, so nothing is shown. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class AccessNotLogged extends RuntimeException {

    AccessNotLogged(Exception cause) {
        super("the access entry could not be written", cause);
    }
}
