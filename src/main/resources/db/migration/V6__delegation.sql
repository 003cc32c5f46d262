-- What a member lets a delegate see, from the offer on.
create table delegation (
    id         uuid primary key,
    principal  uuid        not null references member (ref),
    -- Null until somebody has typed the code.
    delegate   uuid        references member (ref),
    standing   boolean     not null,
    documents  boolean     not null,
    -- Days in Japan, both included.
    from_day   date        not null,
    to_day     date        not null,
    code_kind  text        not null check (code_kind in ('CODE', 'LETTER')),
    -- SHA-256 over the id and the code; forgotten once the code has served.
    code_hash  bytea,
    -- Until when the code can be typed; once it is, until when the offer can be accepted.
    open_until timestamptz not null,
    state      text        not null check (state in (
        'OFFERED', 'SHOWN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'ENDED_BY_PRINCIPAL', 'ENDED_BY_DELEGATE')),
    changed_at timestamptz not null,
    check (standing or documents),
    check (from_day <= to_day),
    check (delegate <> principal),
    check (delegate is not null or state in ('OFFERED', 'WITHDRAWN')),
    check ((code_hash is not null) = (state = 'OFFERED'))
);

create index delegation_of_principal on delegation (principal);
create index delegation_held on delegation (delegate, principal) where state in ('SHOWN', 'ACCEPTED');
create index delegation_code_open on delegation (open_until) where state = 'OFFERED';

-- One row per member who typed a code that was none.
create table delegation_code_attempt (
    member       uuid primary key references member (ref),
    misses       int         not null,
    last_miss_at timestamptz not null
);
