-- The sign-ins of a member, for the member alone. Whether one is still open is told by spring_session.
create table sign_in (
    id      uuid primary key default gen_random_uuid(),
    member  uuid          not null references member (ref),
    -- spring_session.session_id, which outlives the session here: it opens nothing by then.
    session character(36) not null unique,
    -- What the browser called itself, as far as it is kept: two words.
    device  text          not null,
    browser text          not null,
    at      timestamptz   not null,
    -- Null while it is open, and where time has ended it.
    ending  text check (ending in ('SIGNED_OUT', 'SIGNED_IN_AGAIN', 'ENDED_BY_MEMBER'))
);

create index sign_in_of_member on sign_in (member, at desc);
create index sign_in_at on sign_in (at);
