-- The sign-ins, in the shape that Spring Session 4 reads and writes. Times are milliseconds since 1970.
create table spring_session (
    primary_id            text primary key,
    session_id            text   not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    -- Seconds.
    max_inactive_interval int    not null,
    expiry_time           bigint not null,
    principal_name        text
);

create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id text  not null references spring_session on delete cascade,
    attribute_name     text  not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
