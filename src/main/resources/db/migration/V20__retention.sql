-- What the staff did and what was issued is not kept for ever, and still the portal's account may not delete it: who has got
-- hold of that account must not get rid of what is young. So it calls these functions, which run as the owner of the tables,
-- for every insurer. Each takes away what is older than before, but nothing that is younger than its floor, whatever the
-- portal asks for; and the columns that tell an age are none that the portal may update (afterMigrate__grants.sql).
--
--   staff traces      180 days   a supervisor looks back 90 days
--   issued documents  2 years    as long as a refund of medical costs can be claimed (健康保険法 第193条)
--
-- At most so many rows go in one call, and those that another node is taking away are left to it.

create index assistance_search_at on assistance_search (at);
create index identity_check_opened_at on identity_check (opened_at);
create index assistance_session_started_at on assistance_session (started_at);
create index posting_asked_at on posting (asked_at);
create index issued_document_issued_at on issued_document (issued_at);
create index outgoing_mail_queued_at on outgoing_mail (queued_at);
create index missed_attempt_last_miss_at on missed_attempt (last_miss_at);

create function forget_searches(before timestamptz, at_most int) returns bigint language sql
    security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
    with gone as (
        delete from assistance_search where id in (
            select id from assistance_search where at < least(before, now() - interval '180 days')
            limit at_most for update skip locked)
        returning 1)
    select count(*) from gone
$$;

create function forget_identity_checks(before timestamptz, at_most int) returns bigint language sql
    security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
    with gone as (
        delete from identity_check where id in (
            select id from identity_check where opened_at < least(before, now() - interval '180 days')
            limit at_most for update skip locked)
        returning 1)
    select count(*) from gone
$$;

-- With its unmaskings and its emergency; while that one waits for a decision, all of it stays.
create function forget_assistance_sessions(before timestamptz, at_most int) returns bigint language plpgsql
    security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    going uuid[] := array(
        select id from assistance_session session
        where started_at < least(before, now() - interval '180 days')
          and not exists (select from emergency where emergency.session = session.id and state = 'WAITING')
        limit at_most for update skip locked);
begin
    delete from unmasking where session = any (going);
    delete from emergency where session = any (going);
    delete from assistance_session where id = any (going);
    return cardinality(going);
end $$;

-- One that has neither been sent nor withdrawn is still to be done.
create function forget_postings(before timestamptz, at_most int) returns bigint language sql
    security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
    with gone as (
        delete from posting where number in (
            select number from posting
            where asked_at < least(before, now() - interval '180 days')
              and (sent_at is not null or withdrawn_at is not null)
            limit at_most for update skip locked)
        returning 1)
    select count(*) from gone
$$;

-- The newest of a kind that a member has may still be shown somewhere for as long as the insurance goes on.
create function forget_issued_documents(before timestamptz, at_most int) returns bigint language sql
    security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
    with gone as (
        delete from issued_document where number_hash in (
            select number_hash from issued_document old join member on member.ref = old.member
            where old.issued_at < least(before, now() - interval '2 years')
              and (member.disqualified_on < before or member.missing_from < before
                   or exists (select from issued_document newer
                              where newer.member = old.member and newer.kind = old.kind and newer.issued_at > old.issued_at))
            limit at_most for update of old skip locked)
        returning 1)
    select count(*) from gone
$$;

-- For the portal alone, which is granted them with the rest.
revoke execute on function forget_searches, forget_identity_checks, forget_assistance_sessions, forget_postings,
    forget_issued_documents from public;
