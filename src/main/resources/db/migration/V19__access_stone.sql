-- What was taken out of the access log once its term was over. Each time the owner takes some out, a stone stays: which seals,
-- how many entries, until when, and the hash that the next seal follows from. It is signed with the log's key, so that nothing
-- is gone without one.
create table access_stone (
    -- 1, 2, 3 … without a gap.
    number       bigint primary key,
    laid_at      timestamptz not null,
    -- SHA-256 of the stone before; of the first stone, nothing.
    before       bytea       not null,
    -- The seals that are gone, both included.
    first_seal   bigint      not null,
    last_seal    bigint      not null,
    -- SHA-256 of the last of them: what the next seal names as the one before it.
    last_hash    bytea       not null,
    -- How many entries went with them, and the highest number among these.
    entries      bigint      not null,
    last_entry   bigint      not null,
    -- The moment of the youngest of them.
    youngest     timestamptz not null,
    -- SHA-256 of the public key.
    key          bytea       not null,
    -- Ed25519, over the SHA-256 of all the above.
    signature    bytea       not null
);

create trigger access_stone_is_append_only
    before update or delete or truncate on access_stone
    for each statement execute function refuse_change_of_access_log();

-- An entry or a seal goes in one transaction with the laying of a stone that says so, and else not.
create function refuse_removal_without_stone() returns trigger language plpgsql as $$
begin
    if exists (
        select from gone
        where not exists (
            select from access_stone
            where xmin = pg_current_xact_id()::xid and gone.number between first_seal and last_seal))
    then
        raise exception 'the access log is never changed or deleted';
    end if;
    return null;
end $$;

create function refuse_removal_of_entry_without_stone() returns trigger language plpgsql as $$
begin
    if exists (
        select from gone
        where not exists (
            select from (
                select unnest(seal.entries) as id
                from access_seal seal join access_stone stone on seal.number between stone.first_seal and stone.last_seal
                where stone.xmin = pg_current_xact_id()::xid) sealed
            where sealed.id = gone.id))
    then
        raise exception 'the access log is never changed or deleted';
    end if;
    return null;
end $$;

drop trigger access_entry_is_append_only on access_entry;
create trigger access_entry_is_append_only
    before update or truncate on access_entry
    for each statement execute function refuse_change_of_access_log();
create trigger access_entry_goes_with_a_stone
    after delete on access_entry referencing old table as gone
    for each statement execute function refuse_removal_of_entry_without_stone();

drop trigger access_seal_is_append_only on access_seal;
create trigger access_seal_is_append_only
    before update or truncate on access_seal
    for each statement execute function refuse_change_of_access_log();
create trigger access_seal_goes_with_a_stone
    after delete on access_seal referencing old table as gone
    for each statement execute function refuse_removal_without_stone();
