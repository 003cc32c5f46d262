-- Who has missed what how often: one place for all that may be tried a few times only.
create table missed_attempt (
    -- 'LINKING': who is a sign-in, issuer and subject. 'DELEGATION_CODE': a member. 'SUPPORT_CODE': somebody of the staff.
    what         text        not null,
    who          text        not null,
    misses       int         not null,
    last_miss_at timestamptz not null,
    primary key (what, who)
);

insert into missed_attempt
select 'LINKING', issuer || ' ' || subject, misses, last_miss_at from linking_attempt
union all
select 'DELEGATION_CODE', member::text, misses, last_miss_at from delegation_code_attempt;

drop table linking_attempt;
drop table delegation_code_attempt;
