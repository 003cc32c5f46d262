package org.madoguchi.viewing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Not there, or not for this actor: the same answer, so that neither can be told from the other. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotInReach extends RuntimeException {

    public NotInReach() {
        super("not in reach", null, false, false);
    }
}
