-- What a dependent lets the insured of the household see. Bound to this insured: another insured asks anew.
create table family_choice (
    dependent uuid        not null references member (ref),
    insured   uuid        not null references member (ref),
    choice    text        not null check (choice in ('NOTHING', 'ELIGIBILITY', 'STANDING')),
    chosen_at timestamptz not null,
    primary key (dependent, insured)
);
