package org.madoguchi.accesslog;

import org.madoguchi.terminal.CannotStart;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account that the portal talks to the database with. Who got hold of the portal must not get hold of the log. */
record PortalAccount(JdbcClient jdbc) {

    private static final String CAN_CHANGE_THE_LOG = """
            select exists (
                       select from pg_class log
                       where log.oid in ('access_entry'::regclass, 'access_seal'::regclass, 'access_stone'::regclass)
                         and (pg_has_role(current_user, log.relowner, 'member')
                              or has_table_privilege(log.oid, 'update, delete, truncate, trigger')
                              or has_any_column_privilege(log.oid, 'update')))
                   or has_table_privilege('access_stone', 'insert')
                   or exists (
                       select from pg_roles
                       where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolreplication))
            """;

    void refuseWhereItCanChangeTheLog() {
        if (jdbc.sql(CAN_CHANGE_THE_LOG).query(Boolean.class).single()) {
            throw new CannotStart("The database account of spring.datasource.username can change the access log. The portal"
                    + " needs one that owns nothing; the one that owns the schema belongs in spring.flyway.user");
        }
    }
}
