-- Whoever works for one insurer has its members in sight and no others, also where a statement forgets to ask for the insurer.
--
-- The portal says on each connection whom its work concerns, by the setting madoguchi.insurers:
--
--   06132683        the members of this insurer: a request of its staff
--   *               everybody: a member's request, whose family or delegate may be with another insurer; mail; commands
--   '' or not set   nobody
--
-- The tables belong to another account than the portal's, which therefore can't switch this off, and is bound by it; the
-- owner isn't. It holds where code forgets. It does not hold whoever can send statements of their own: they can say * as well.
--
-- Under a policy stands each table with rows of an insurer or of a member. Not so, and why:
--
--   insurer                                       names, phones and rules, which anybody may read
--   staff                                         of no insurer: the provider tells it at each sign-in; holds a number
--   access_entry, access_seal, unsealed_access_entry
--                                                 refs and no word of a person; who verifies the log must never see a part of it
--   missed_attempt                                counts; a lock must be found whoever asks
--   spring_session, spring_session_attributes     read before it is known who asks

-- Parsed here, so that no search_path of its caller changes what it means.
create function insurers_in_sight() returns text language sql stable parallel safe
    return current_setting('madoguchi.insurers', true);

-- As a subselect, (select insurers_in_sight()) is asked for once in a statement and not for each row.
create policy in_sight on member
    using ((select insurers_in_sight()) in ('*', insurer_number));
create policy in_sight on feed
    using ((select insurers_in_sight()) in ('*', insurer_number));
create policy in_sight on assistance_session
    using ((select insurers_in_sight()) in ('*', insurer_number));
create policy in_sight on assistance_search
    using ((select insurers_in_sight()) in ('*', insurer_number));
create policy in_sight on posting
    using ((select insurers_in_sight()) in ('*', insurer_number));
create policy in_sight on issued_document
    using ((select insurers_in_sight()) in ('*', insurer_number));

-- What hangs on a row is in sight where that row is: its own policy answers. A member's request does not look there.
create policy in_sight on entered_expiry
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = entered_expiry.ref));
create policy in_sight on sign_in_link
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = sign_in_link.member));
create policy in_sight on sign_in
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = sign_in.member));
create policy in_sight on family_choice
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = family_choice.dependent));
create policy in_sight on delegation
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = delegation.principal));
create policy in_sight on mail_address
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = mail_address.member));
create policy in_sight on mail_confirmation
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = mail_confirmation.member));
-- Its address is one person's, its text may be of another.
create policy in_sight on outgoing_mail
    using ((select insurers_in_sight()) = '*'
           or exists (select from member where member.ref = outgoing_mail.recipient)
              and exists (select from member where member.ref = outgoing_mail.subject));
create policy in_sight on look_to_tell
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = look_to_tell.member));
create policy in_sight on own_consent_mail
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = own_consent_mail.dependent));
create policy in_sight on identity_check
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = identity_check.member));
create policy in_sight on support_code
    using ((select insurers_in_sight()) = '*' or exists (select from member where member.ref = support_code.member));
create policy in_sight on feed_problem
    using ((select insurers_in_sight()) = '*' or exists (select from feed where feed.id = feed_problem.feed));
create policy in_sight on feed_count
    using ((select insurers_in_sight()) = '*' or exists (select from feed where feed.id = feed_count.feed));
create policy in_sight on feed_piece
    using ((select insurers_in_sight()) = '*' or exists (select from feed where feed.id = feed_piece.feed));
create policy in_sight on feed_before
    using ((select insurers_in_sight()) in ('*', insurer_number));
create policy in_sight on unmasking
    using ((select insurers_in_sight()) = '*'
           or exists (select from assistance_session where assistance_session.id = unmasking.session));
create policy in_sight on emergency
    using ((select insurers_in_sight()) = '*'
           or exists (select from assistance_session where assistance_session.id = emergency.session));

do $$
declare
    protected regclass;
begin
    for protected in select polrelid from pg_policy where polname = 'in_sight' loop
        execute format('alter table %s enable row level security', protected);
    end loop;
end $$;

-- Else it would look into member as its owner, whom no policy binds.
alter view unrestricted_member set (security_invoker = true);

-- As its owner, so that a look is told whomever the portal has in sight while it writes the entry; and with a path of its own,
-- so that no temporary table takes the place of the one that is meant.
alter function await_mail_of_look() security definer set search_path = ${flyway:defaultSchema}, pg_temp;

-- What is compared under a policy must be a column: PostgreSQL keeps functions such as these away from rows that the policy
-- has not passed yet, so that an index on their results would no longer be used.
drop index member_birthdate;
drop index member_folded_number;
alter table member
    add name_kana_folded text collate "C" not null generated always as (fold_kana(name_kana)) stored,
    add symbol_folded    text collate "C" not null generated always as (normalize(symbol, nfkc)) stored,
    add number_folded    text collate "C" not null generated always as (normalize(number, nfkc)) stored;
create index member_birthdate on member (insurer_number, birthdate, name_kana_folded);
create index member_folded_number on member (insurer_number, number_folded, symbol_folded);
