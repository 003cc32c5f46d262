package org.madoguchi.assistance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.AssistanceSession;
import org.madoguchi.assistance.HandOver;
import org.madoguchi.assistance.ScriptLanguage;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Standing;

/**
 * What the agent has before it while it talks: the member's answer in the words of the member's own page, and what to say.
 *
 * @param standing of the member today
 * @param script what to say of it
 * @param posting what is asked for by post
 * @param handOvers what the member's earlier calls came to, newest first
 * @param restricted whether the member is under a disclosure restriction, so that nothing of a place or household is said
 */
record CallPage(
        MemberRef ref,
        AssistanceSession session,
        Standing standing,
        ScriptPage script,
        PostingAsk posting,
        List<HandOver> handOvers,
        boolean restricted) {

    static CallPage of(
            AssistanceSession session, RegisteredMember member, List<HandOver> handOvers, ScriptLanguage language,
            @Nullable String posting, Instant now) {
        var standing = Standing.on(
                LocalDate.ofInstant(now, Japan.ZONE),
                member.certificate(), member.enrollment(), member.eligibility(), member.confirmation());
        var script = ScriptPage.of(standing, member.insurer(), language, now);
        return new CallPage(
                member.ref(), session, standing, script, PostingAsk.of(member.ref(), posting), handOvers,
                member.restricted());
    }

    public LocalDate today() {
        return standing.on();
    }
}
