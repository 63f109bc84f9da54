-- What was decided about each ticket and why. A ticket is assessed once; the decision names the rules that made it.
create table assessments (
    id               uuid primary key,
    ticket_id        uuid        not null unique,
    decision         jsonb       not null,
    rule_set         text        not null,
    rule_set_version text        not null,
    decided_at       timestamptz not null
);
