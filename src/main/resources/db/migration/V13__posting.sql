-- A document that the call centre has asked the mail room to send to the member's registered address. The address is read from
-- the register when it is needed, and never kept here.
create table posting (
    -- Stands on the letter, so that the mail room finds the request by it.
    number         bigint generated always as identity primary key,
    member         uuid        not null references member (ref),
    insurer_number text collate "C" not null references insurer,
    document       text        not null,
    asked_by       uuid        not null references staff (id),
    asked_at       timestamptz not null,
    -- By which supervisor it may go out although the member is under a disclosure restriction.
    released_by    uuid        references staff (id),
    sent_by        uuid        references staff (id),
    sent_at        timestamptz,
    withdrawn_by   uuid        references staff (id),
    withdrawn_at   timestamptz,
    check ((sent_by is null) = (sent_at is null)),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    check (sent_at is null or withdrawn_at is null)
);

create unique index posting_open on posting (member, document) where sent_at is null and withdrawn_at is null;
create index posting_open_of_insurer on posting (insurer_number, number) where sent_at is null and withdrawn_at is null;
create index posting_sent_of_insurer on posting (insurer_number, sent_at desc) where sent_at is not null;
