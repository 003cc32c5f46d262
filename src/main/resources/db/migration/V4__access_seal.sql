-- Each seal is signed over the hash of the seal before it, and over one hash for each of its entries. A view only adds a
-- line to unsealed_access_entry, so no view waits for another, or for the sealing.
create table access_seal (
    -- 1, 2, 3 … without a gap.
    number    bigint primary key,
    sealed_at timestamptz not null,
    -- SHA-256 of the seal before; of the first seal, nothing.
    before    bytea       not null,
    entries   bigint[]    not null,
    -- SHA-256 of each entry, 32 bytes each, in the order of the entries.
    hashes    bytea       not null,
    -- SHA-256 of the public key.
    key       bytea       not null,
    -- Ed25519, over the SHA-256 of all the above.
    signature bytea       not null
);

create trigger access_seal_is_append_only
    before update or delete or truncate on access_seal
    for each statement execute function refuse_change_of_access_log();

create table unsealed_access_entry (
    id bigint primary key
);

-- As its owner, so that nobody else has to be able to put an entry in line for a seal.
create function await_seal_of_access_entry() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into ${flyway:defaultSchema}.unsealed_access_entry values (new.id);
    return null;
end $$;

create trigger access_entry_awaits_its_seal
    after insert on access_entry
    for each row execute function await_seal_of_access_entry();
