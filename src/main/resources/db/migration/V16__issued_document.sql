-- Documents that carry a check number, for whoever is handed one to ask whether it still holds.
create table issued_document (
    -- SHA-256 of the check number, which stands on the document alone.
    number_hash    bytea primary key,
    insurer_number text collate "C" not null references insurer,
    kind           text             not null check (kind in (
                       'ELIGIBILITY_INFORMATION', 'ELIGIBILITY_NOTICE', 'INFORMATION_COPY', 'NOTICE_COPY')),
    member         uuid             not null references member (ref),
    -- SHA-256 over the check number and what is stated of the member; without the number it tells nothing.
    facts_hash     bytea            not null,
    -- The day that the document names as its own.
    as_of          date             not null,
    issued_at      timestamptz      not null,
    withdrawn_at   timestamptz,
    withdrawn_by   uuid references staff (id),
    -- How often somebody has asked.
    checks         integer          not null default 0,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
