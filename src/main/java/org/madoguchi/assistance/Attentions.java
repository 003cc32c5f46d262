package org.madoguchi.assistance;

import java.time.Clock;
import org.madoguchi.almanac.Japan;
import org.madoguchi.viewing.Actor;
import org.springframework.stereotype.Component;

/** Tells a supervisor at the first page what the page of supervision has in full. */
@Component
public class Attentions {

    private final SecondKeys secondKeys;
    private final UnusualUse unusualUse;
    private final Clock clock;

    Attentions(SecondKeys secondKeys, UnusualUse unusualUse, Clock clock) {
        this.secondKeys = secondKeys;
        this.unusualUse = unusualUse;
        this.clock = clock;
    }

    public Attention of(Actor.Staff supervisor) {
        var waiting = secondKeys.waiting(supervisor);
        var today = CallPeriod.TODAY.since(Japan.today(clock));
        return new Attention(
                waiting.size(),
                (int) waiting.stream().filter(Emergency::overdue).count(),
                unusualUse.searching(supervisor.insurer(), today).size());
    }
}
