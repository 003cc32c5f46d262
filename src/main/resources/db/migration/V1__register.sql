-- What the insurers know of their members. Keys compare by code point; text is kept as received.

create table insurer (
    number text collate "C" primary key,
    name   text not null,
    phone  text not null,
    -- From this age on a dependent decides alone what the insured of the household sees of the card.
    own_consent_age    smallint not null default 15,
    -- Whether a member under a disclosure restriction may sign in.
    restricted_sign_in boolean  not null default true
);

-- An accepted feed, without personal data. The newest one gives the day of which the insurer's facts are.
create table feed (
    id             bigint generated always as identity primary key,
    insurer_number text collate "C" not null references insurer,
    kind           text             not null check (kind in ('FULL', 'DELTA')),
    as_of          date             not null,
    taken_in_at    timestamptz      not null default now(),
    charset        text             not null,
    content_sha256 bytea            not null,
    added          integer          not null,
    changed        integer          not null,
    unchanged      integer          not null,
    ended          integer          not null
);

create index feed_newest on feed (insurer_number, as_of desc, id desc);

-- One row is all that a page needs of a member. Null is not known.
create table member (
    ref                      uuid primary key default gen_random_uuid(),
    insurer_number           text collate "C" not null references insurer,
    member_key               text collate "C",
    symbol                   text collate "C" not null,
    number                   text collate "C" not null,
    branch                   text collate "C" not null,
    family_classification    smallint         not null,
    name                     text collate "C" not null,
    name_kana                text collate "C" not null,
    sex                      smallint         not null,
    birthdate                date             not null,
    post_number              text collate "C",
    address                  text collate "C",
    qualified_on             date             not null,
    disqualified_on          date,
    issued_on                date,
    copayment_percent        smallint,
    elderly_from             date,
    elderly_to               date,
    card_enrollment          smallint,
    card_enrollment_on       date,
    certificate_expiry       date,
    unusable_from            date,
    card_expiry              date,
    residence_expiry         date,
    confirmation_issued_on   date,
    confirmation_valid_to    date,
    non_disclosure           boolean,
    self_information_blocked boolean,
    -- The as-of date of the feed in which the member was first missing. A number is free again from then.
    missing_from             date
);

create unique index member_number on member (insurer_number, symbol, number, branch) where missing_from is null;
-- A sign-in is linked by number and birth date: few share a birth date, and how many does not depend on the number.
create index member_birthdate on member (insurer_number, birthdate);
create unique index member_key on member (insurer_number, member_key) where member_key is not null;

-- Whoever may stand on pages that are not their own: nobody under a disclosure restriction.
create view unrestricted_member as
    select ref from member
    where not coalesce(non_disclosure, false) and not coalesce(self_information_blocked, false);

-- The certificate's expiry as the member read it from the card's face. The feed's wins, and this one stays.
create table entered_expiry (
    ref                uuid primary key references member,
    certificate_expiry date not null,
    entered_on         date not null
);
