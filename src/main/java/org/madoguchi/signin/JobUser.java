package org.madoguchi.signin;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.viewing.Actor;

/**
 * A program, as the token that it brings names it.
 *
 * @param client as {@link Actor.Job} takes it
 */
record JobUser(String issuer, String subject, String client, InsurerNumber insurer) {

    /** The same for each of its tokens. */
    Actor.Job actor() {
        var id = UUID.nameUUIDFromBytes((issuer + " " + subject).getBytes(StandardCharsets.UTF_8));
        return new Actor.Job(id, insurer, client);
    }

    /** Is no more than its subject in a log. */
    @Override
    public String toString() {
        return subject;
    }
}
