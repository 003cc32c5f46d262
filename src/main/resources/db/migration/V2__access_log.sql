create table access_entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    -- Null where the portal itself looked.
    actor    uuid,
    subject  uuid        not null,
    capacity text        not null,
    aspect   text        not null,
    reason   text
);

create index access_entry_of_subject on access_entry (subject, id);

create function refuse_change_of_access_entry() returns trigger language plpgsql as $$
begin
    raise exception 'an access entry is never changed or deleted';
end $$;

create trigger access_entry_is_append_only
    before update or delete or truncate on access_entry
    for each statement execute function refuse_change_of_access_entry();
