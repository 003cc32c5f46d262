-- Who of an insurer's staff has ever signed in. Roles and insurer are told by the provider at each sign-in, and not kept.
create table staff (
    id      uuid primary key default gen_random_uuid(),
    -- By which members know this person.
    number  int  not null generated always as identity (start with 1001) unique,
    issuer  text not null,
    subject text not null,
    unique (issuer, subject)
);
