-- What a caller says, compared with the register by an agent who does not see it.
create table identity_check (
    id        uuid primary key default gen_random_uuid(),
    staff     uuid        not null references staff (id),
    member    uuid        not null references member (ref),
    opened_at timestamptz not null,
    misses    smallint    not null default 0,
    -- At a number that the insurer has: how a restricted member is told from whoever knows the household.
    called_back boolean   not null default false,
    state     text        not null default 'OPEN' check (state in ('OPEN', 'PASSED', 'FAILED'))
);

create index identity_check_of_member on identity_check (member, opened_at desc);
create index identity_check_of_staff on identity_check (staff, opened_at desc);

-- One member's page, open to one of the staff for a while. A row without ended_at is over, too, once until has passed.
create table assistance_session (
    id             uuid primary key default gen_random_uuid(),
    staff          uuid        not null references staff (id),
    member         uuid        not null references member (ref),
    insurer_number text collate "C" not null references insurer,
    basis          text        not null check (basis in ('IDENTITY_CHECK', 'SUPPORT_CODE', 'EMERGENCY')),
    reason         text        not null,
    -- What the standing answered when it began, and why: for the reports.
    answer         text        not null,
    cause          text        not null,
    started_at     timestamptz not null,
    until          timestamptz not null,
    extended       boolean     not null default false,
    ended_at       timestamptz,
    ending         text check (ending in ('BY_STAFF', 'TIME', 'NEXT_SESSION', 'SIGNED_OUT')),
    -- The hand-over, written during or after the call.
    outcome        text,
    note           text,
    check ((ended_at is null) = (ending is null))
);

-- Whoever begins another session has ended the one before.
create unique index assistance_session_open on assistance_session (staff) where ended_at is null;
create index assistance_session_of_member on assistance_session (member, started_at desc);
create index assistance_session_of_insurer on assistance_session (insurer_number, started_at desc);

-- Each search, also one that found nobody: how many were found and by which facts, never what was typed.
create table assistance_search (
    id             bigint generated always as identity primary key,
    staff          uuid        not null references staff (id),
    insurer_number text collate "C" not null references insurer,
    at             timestamptz not null,
    facts          text        not null,
    found          int         not null
);

create index assistance_search_of_insurer on assistance_search (insurer_number, at desc);

-- Each time a masked field was shown, and why.
create table unmasking (
    session uuid        not null references assistance_session (id),
    field   text        not null,
    reason  text        not null,
    at      timestamptz not null
);

create index unmasking_in_session on unmasking (session);
