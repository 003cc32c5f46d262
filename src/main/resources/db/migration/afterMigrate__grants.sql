-- What the portal's account may: everything with what the pages need, except
--   the access log, and what the staff searched and unmasked: only read and add; the stones of the log: only read;
--   the staff: not delete;
--   the staff's checks, sessions, emergencies and postings, and the issued documents: not delete, and change no more than what
--   becomes of them, so that none is made older than it is. What is old goes by the functions of V20__retention.sql.
-- And whoever brings in a feed takes the statistics of the members anew.
do $$
declare
    relation record;
    changed text;
begin
    execute format('grant usage on schema %I to %I', '${flyway:defaultSchema}', '${portal}');
    execute format('grant temporary on database %I to %I', current_database(), '${portal}');
    for relation in
        select tablename as name, false as derived from pg_tables
        where schemaname = '${flyway:defaultSchema}' and tablename <> '${flyway:table}'
        union all
        select viewname, true from pg_views where schemaname = '${flyway:defaultSchema}'
    loop
        changed := case relation.name
            when 'identity_check' then 'misses, called_back, state'
            when 'assistance_session' then 'until, extended, ended_at, ending, outcome, note'
            when 'emergency' then 'state, decided_by, decided_at'
            when 'posting' then 'released_by, sent_by, sent_at, withdrawn_by, withdrawn_at'
            when 'issued_document' then 'withdrawn_at, withdrawn_by, checks'
        end;
        if changed is not null then
            execute format('revoke update on %I.%I from %I', '${flyway:defaultSchema}', relation.name, '${portal}');
        end if;
        execute format('grant %s on %I.%I to %I',
            case
                when changed is not null then format('select, insert, update (%s)', changed)
                when relation.derived or relation.name = 'access_stone' then 'select'
                when relation.name in ('access_entry', 'access_seal', 'assistance_search', 'unmasking') then 'select, insert'
                when relation.name = 'unsealed_access_entry' then 'select, delete'
                when relation.name = 'staff' then 'select, insert, update'
                else 'select, insert, update, delete'
            end,
            '${flyway:defaultSchema}', relation.name, '${portal}');
    end loop;
    execute format('grant maintain on %I.member to %I', '${flyway:defaultSchema}', '${portal}');
    execute format('grant usage on all sequences in schema %I to %I', '${flyway:defaultSchema}', '${portal}');
    for relation in
        select oid::regprocedure as signature from pg_proc
        where pronamespace = '${flyway:defaultSchema}'::regnamespace and proname like 'forget\_%'
    loop
        execute format('grant execute on function %s to %I', relation.signature, '${portal}');
    end loop;
end $$;
