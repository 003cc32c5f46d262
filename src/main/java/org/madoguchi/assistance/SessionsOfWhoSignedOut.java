package org.madoguchi.assistance;

import org.madoguchi.assistance.AssistanceSession.Ending;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Actors;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Whoever of the staff signs out ends the session that is open. */
@Component
class SessionsOfWhoSignedOut {

    private final Actors actors;
    private final AssistanceSessions sessions;

    SessionsOfWhoSignedOut(Actors actors, AssistanceSessions sessions) {
        this.actors = actors;
        this.sessions = sessions;
    }

    @EventListener
    void end(LogoutSuccessEvent signedOut) {
        if (actors.of(signedOut.getAuthentication()).orElse(null) instanceof Actor.Staff staff) {
            sessions.end(staff, Ending.SIGNED_OUT);
        }
    }
}
