-- Each seal holds a hash over the seal before it and over its entries, so that an entry that is edited, deleted or moved
-- no longer fits. A view only adds a line to unsealed_access_entry, so no view waits for another, or for the sealing.
create table access_seal (
    id        bigint generated always as identity primary key,
    sealed_at timestamptz not null,
    entries   bigint[]    not null,
    hash      bytea       not null
);

create table unsealed_access_entry (
    id bigint primary key
);

insert into unsealed_access_entry select id from access_entry;

create function await_seal_of_access_entry() returns trigger language plpgsql as $$
begin
    insert into unsealed_access_entry values (new.id);
    return null;
end $$;

create trigger access_entry_awaits_its_seal
    after insert on access_entry
    for each row execute function await_seal_of_access_entry();

create function hash_of_access_entries(before bytea, ids bigint[]) returns bytea language sql stable as $$
    select sha256(before || convert_to(coalesce(string_agg(
               concat_ws('|', id, extract(epoch from at), coalesce(actor::text, ''), subject, capacity, aspect, coalesce(reason, '')), chr(10) order by id), ''), 'UTF8'))
    from access_entry
    where id = any (ids)
$$;
