-- A session that was opened without an identity check, and what a second person says of it:
--
--   WAITING → APPROVED    by a supervisor of the same insurer who has not opened it
--   WAITING → OBJECTED    likewise; the session ends with it
--
-- What is still WAITING an hour later is overdue: whoever opened it opens no other one until somebody has decided.
create table emergency (
    session    uuid primary key references assistance_session (id),
    staff      uuid        not null references staff (id),
    reason     text        not null check (reason in ('AMBULANCE', 'DISASTER', 'OTHER')),
    text       text        not null,
    opened_at  timestamptz not null,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'OBJECTED')),
    decided_by uuid references staff (id),
    decided_at timestamptz,
    check ((state = 'WAITING') = (decided_by is null)),
    check ((state = 'WAITING') = (decided_at is null)),
    check (decided_by <> staff)
);

create index emergency_waiting on emergency (staff, opened_at) where state = 'WAITING';

alter table assistance_session drop constraint assistance_session_ending_check;
alter table assistance_session add constraint assistance_session_ending_check
    check (ending in ('BY_STAFF', 'TIME', 'NEXT_SESSION', 'SIGNED_OUT', 'OBJECTED'));

create index identity_check_failed on identity_check (opened_at) where state = 'FAILED';

-- A look without an identity check is told whether or not looks are.
create or replace function await_mail_of_look() returns trigger language plpgsql as $$
begin
    insert into look_to_tell (entry, member)
    select new.id, member from mail_address
    where member = new.subject and (tells_looks or new.reason = 'EMERGENCY');
    return null;
end $$;

-- When the last mail of such looks was written.
alter table mail_address add column emergency_told_at timestamptz;
