-- Where a member has mail sent: an address whose reader has typed the code that was sent there.
create table mail_address (
    member        uuid primary key references member (ref),
    address       text        not null,
    -- BCP 47: of the page on which the mail was asked for.
    language      text        not null,
    confirmed_at  timestamptz not null,
    -- Whether looks by others are told, and when they last were.
    tells_looks   boolean     not null default false,
    looks_told_at timestamptz
);

-- An address that waits for its code. A new code replaces the one before it.
create table mail_confirmation (
    member        uuid primary key references member (ref),
    address       text        not null,
    code_hash     text        not null,
    expires_at    timestamptz not null,
    misses        int         not null default 0,
    -- How many codes were sent since first_sent_at, so that nobody's letter box is filled.
    codes         int         not null default 1,
    first_sent_at timestamptz not null
);

-- Mail that is written and not delivered yet. Whoever sends one puts off its due_at first, so that nobody else does.
create table outgoing_mail (
    id        uuid primary key default gen_random_uuid(),
    kind      text        not null,
    recipient uuid        not null references member (ref),
    -- Whose data it tells of.
    subject   uuid        not null references member (ref),
    -- Null where it goes to the address that the recipient has when it is sent.
    address   text,
    title     text        not null,
    text      text        not null,
    queued_at timestamptz not null,
    due_at    timestamptz not null,
    attempts  int         not null default 0
);

create index outgoing_mail_due on outgoing_mail (due_at);
create index outgoing_mail_of_recipient on outgoing_mail (recipient);

-- Looks by others that their subject is still to be told of. Written with the access entry, so that none is forgotten.
create table look_to_tell (
    entry  bigint primary key,
    member uuid not null
);

create index look_to_tell_of_member on look_to_tell (member);

create function await_mail_of_look() returns trigger language plpgsql as $$
begin
    insert into look_to_tell (entry, member)
    select new.id, member from mail_address where member = new.subject and tells_looks;
    return null;
end $$;

create trigger access_entry_awaits_its_mail
    after insert on access_entry
    for each row when (new.capacity in ('FAMILY', 'DELEGATE', 'ASSISTED')) execute function await_mail_of_look();

-- Who was told that a dependent will soon decide alone: once each.
create table own_consent_mail (
    dependent uuid        not null references member (ref),
    recipient uuid        not null references member (ref),
    queued_at timestamptz not null,
    primary key (dependent, recipient)
);
