package org.madoguchi.assistance;

import org.madoguchi.assistance.AssistanceSession.Ending;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Actors;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whoever of the staff signs out, or in anew, be it elsewhere, ends the session that is open. */
@Component
class SessionsOfWhoSigned {

    private final Actors actors;
    private final AssistanceSessions sessions;

    SessionsOfWhoSigned(Actors actors, AssistanceSessions sessions) {
        this.actors = actors;
        this.sessions = sessions;
    }

    @EventListener
    void out(LogoutSuccessEvent signed) {
        end(signed.getAuthentication());
    }

    @EventListener
    void in(InteractiveAuthenticationSuccessEvent signed) {
        end(signed.getAuthentication());
    }

    private void end(Authentication whose) {
        if (actors.of(whose).orElse(null) instanceof Actor.Staff staff) {
            sessions.end(staff, Ending.SIGNED_OUT);
        }
    }
}
