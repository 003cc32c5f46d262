-- Who has missed what how often: one place for all that may be tried a few times only.
create table missed_attempt (
    -- 'LINKING': who is a sign-in, issuer and subject. 'DELEGATION_CODE': a member. 'SUPPORT_CODE': somebody of the staff.
    what         text        not null,
    who          text        not null,
    misses       int         not null,
    last_miss_at timestamptz not null,
    primary key (what, who)
);

insert into missed_attempt
select 'LINKING', issuer || ' ' || subject, misses, last_miss_at from linking_attempt
union all
select 'DELEGATION_CODE', member::text, misses, last_miss_at from delegation_code_attempt;

drop table linking_attempt;
drop table delegation_code_attempt;

-- The newest support code of each member: six digits that open the own page to one of the staff.
create table support_code (
    member     uuid primary key references member (ref),
    salt       uuid        not null,
    -- SHA-256 over the salt and the digits; forgotten once the code has served.
    code_hash  bytea,
    open_until timestamptz not null,
    used_at    timestamptz,
    check ((code_hash is null) = (used_at is not null))
);

create index support_code_open on support_code (open_until) where used_at is null;
