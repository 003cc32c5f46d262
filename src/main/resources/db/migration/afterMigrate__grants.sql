-- What the portal's account may: everything with what the pages need, except
--   the access log, and what the staff searched and unmasked: only read and add;
--   the staff, its checks, sessions, emergencies and postings, and the issued documents: not delete.
-- And whoever brings in a feed takes the statistics of the members anew.
do $$
declare
    relation record;
begin
    execute format('grant usage on schema %I to %I', '${flyway:defaultSchema}', '${portal}');
    execute format('grant temporary on database %I to %I', current_database(), '${portal}');
    for relation in
        select tablename as name, false as derived from pg_tables
        where schemaname = '${flyway:defaultSchema}' and tablename <> '${flyway:table}'
        union all
        select viewname, true from pg_views where schemaname = '${flyway:defaultSchema}'
    loop
        execute format('grant %s on %I.%I to %I',
            case
                when relation.derived then 'select'
                when relation.name in ('access_entry', 'access_seal', 'assistance_search', 'unmasking') then 'select, insert'
                when relation.name = 'unsealed_access_entry' then 'select, delete'
                when relation.name in ('staff', 'identity_check', 'assistance_session', 'emergency', 'posting', 'issued_document')
                    then 'select, insert, update'
                else 'select, insert, update, delete'
            end,
            '${flyway:defaultSchema}', relation.name, '${portal}');
    end loop;
    execute format('grant maintain on %I.member to %I', '${flyway:defaultSchema}', '${portal}');
    execute format('grant usage on all sequences in schema %I to %I', '${flyway:defaultSchema}', '${portal}');
end $$;
