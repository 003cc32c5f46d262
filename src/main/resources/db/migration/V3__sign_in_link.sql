create table sign_in_link (
    issuer    text        not null,
    subject   text        not null,
    member    uuid        not null references member (ref),
    linked_at timestamptz not null,
    primary key (issuer, subject),
    unique (issuer, member)
);

-- One row per sign-in that tried to link itself and missed.
create table linking_attempt (
    issuer       text        not null,
    subject      text        not null,
    misses       int         not null,
    last_miss_at timestamptz not null,
    primary key (issuer, subject)
);
