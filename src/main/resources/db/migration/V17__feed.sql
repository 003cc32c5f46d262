-- Every feed that arrived and what became of it, without a word of a person. The states:
--
--   RECEIVING → RECEIVED                       it has arrived as a whole; before, nobody is told of it
--   RECEIVED, INTERRUPTED → CHECKING           INTERRUPTED a job's alone, which nobody watches
--   HELD, INTERRUPTED → RECEIVED               once more, because somebody says so
--   RECEIVED, READY → APPLYING                 RECEIVED by a command alone
--   CHECKING, APPLYING → READY                 nothing is wrong with it; somebody is to decide
--   CHECKING, APPLYING → HELD                  something is
--   CHECKING, APPLYING → SAME                  it is the newest one once more
--   CHECKING, APPLYING → REFUSED               by a command, which nobody can ask; or for a 個人番号, which nobody may keep
--   RECEIVED, CHECKING, APPLYING → INTERRUPTED whoever worked on it is gone
--   APPLYING → APPLIED
--   RECEIVED, READY, HELD, INTERRUPTED → DROPPED
--   APPLIED → UNDONE                           the newest one alone
--
-- Whoever is CHECKING or APPLYING holds an advisory lock; where nobody holds it, the process is gone.
alter table feed rename column taken_in_at to received_at;
alter table feed
    alter column charset drop not null,
    alter column content_sha256 drop not null,
    alter column added drop not null,
    alter column changed drop not null,
    alter column unchanged drop not null,
    alter column ended drop not null,
    add column state text not null default 'APPLIED' check (state in (
        'RECEIVING', 'RECEIVED', 'CHECKING', 'READY', 'HELD', 'APPLYING', 'APPLIED', 'REFUSED', 'DROPPED', 'SAME', 'INTERRUPTED',
        'UNDONE')),
    add column origin text not null default 'COMMAND' check (origin in ('COMMAND', 'PAGE', 'PUT')),
    -- By whom: of the staff, or null for a command or a job.
    add column received_by  uuid references staff (id),
    -- Which job, as the provider names it.
    add column program      text,
    add column bytes        bigint,
    add column allow_ending boolean not null default false,
    add column good_rows    boolean not null default false,
    -- Whether nobody is to be asked any more before it is applied.
    add column unasked      boolean not null default false,
    add column rows         bigint,
    -- Whether somebody had decided, and has to once more because another feed has come in between.
    add column anew         boolean not null default false,
    -- How often the work on it broke off.
    add column broken_off   integer not null default 0,
    -- Rows left out, where only the good ones were taken.
    add column left_out     bigint  not null default 0,
    add column problems     bigint  not null default 0,
    -- How many feeds of the insurer had been applied or undone when this one was checked: what was shown holds for so long.
    add column checked_after bigint,
    add column decided_by   uuid references staff (id),
    add column settled_at   timestamptz,
    add column undone_by    uuid references staff (id),
    add column undone_at    timestamptz,
    -- How far the work on it is.
    add column stage        text,
    add column stage_done   bigint not null default 0,
    add column stage_total  bigint not null default 0,
    add column work_began_at  timestamptz,
    add column stage_began_at timestamptz;
update feed set settled_at = received_at, rows = added + changed + unchanged;
alter table feed alter column state drop default, alter column origin drop default;

drop index feed_newest;
create index feed_newest on feed (insurer_number, as_of desc, id desc) where state = 'APPLIED';
create index feed_of_insurer on feed (insurer_number, id desc);

-- Why a feed is not applied, or which of its rows were left out: the first ones, in the order of their lines.
create table feed_problem (
    feed        bigint  not null references feed on delete cascade,
    number      integer not null,
    line        bigint  not null,
    column_name text,
    reason      text    not null,
    primary key (feed, number)
);

-- What a feed would change: by FIELD how many members change in it, and by answer how many there are BEFORE and AFTER.
-- SPENT is in milliseconds by stage of the work.
create table feed_count (
    feed  bigint not null references feed on delete cascade,
    kind  text   not null check (kind in ('FIELD', 'BEFORE', 'AFTER', 'SPENT')),
    name  text   not null,
    count bigint not null,
    primary key (feed, kind, name)
);

-- A feed as it arrived, gzipped and cut in pieces, until it is applied, refused or dropped.
create table feed_piece (
    feed    bigint  not null references feed on delete cascade,
    number  integer not null,
    content bytea   not null,
    primary key (feed, number)
);
alter table feed_piece alter column content set storage external;

-- Who came with which feed. Without a reference, which a million new members would wait for.
alter table member add column added_by bigint;

-- Of which day the facts of a member are, where a newer feed had to leave this one out; null where they are the newest feed's.
alter table member add column known_as_of date;

-- Each member whom the newest feed changed, as they were before it, so that it can be undone. The columns are those of
-- member, and a column that comes there comes here, unless it is computed from others.
create table feed_before (
    feed bigint not null references feed on delete cascade,
    like member,
    primary key (feed, ref)
);

create index feed_before_of_insurer on feed_before (insurer_number);

-- Whoever takes newcomers out of the register asks of each whether anything refers to them.
create index issued_document_of_member on issued_document (member);
create index outgoing_mail_of_subject on outgoing_mail (subject);
create index family_choice_of_insured on family_choice (insured);
create index own_consent_mail_of_recipient on own_consent_mail (recipient);
create index sign_in_link_of_member on sign_in_link (member);
create index delegation_of_delegate on delegation (delegate);
create index posting_of_member on posting (member);
create index access_entry_of_actor on access_entry (actor);
