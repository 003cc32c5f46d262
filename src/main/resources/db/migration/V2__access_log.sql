-- Each look at a member's data. The portal writes an entry with its signature before it shows anything.
create table access_entry (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    -- Null where the portal itself looked.
    actor     uuid,
    subject   uuid        not null,
    capacity  text        not null,
    aspect    text        not null,
    reason    text,
    -- Ed25519, over the hash of all the above. An entry without it was not written by the portal, and is never sealed.
    signature bytea
);

create index access_entry_of_subject on access_entry (subject, id);

create function refuse_change_of_access_log() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is never changed or deleted';
end $$;

create trigger access_entry_is_append_only
    before update or delete or truncate on access_entry
    for each statement execute function refuse_change_of_access_log();
