-- Words that somebody has typed about a ticket and not yet sent; one draft for a person and a ticket.
create table drafts (
    agent     text        not null,
    ticket_id uuid        not null,
    action    text        not null,
    fields    jsonb       not null,
    revision  integer     not null,
    saved_at  timestamptz not null,
    primary key (agent, ticket_id)
);
create index drafts_by_age on drafts (saved_at);

-- People who have a ticket before them. It is worth nothing after a crash of the database: they all tell again.
create unlogged table visits (
    ticket_id uuid        not null,
    agent     text        not null,
    name      text        not null,
    doing     text        not null,
    since     timestamptz not null,
    seen_at   timestamptz not null,
    primary key (ticket_id, agent)
);
create index visits_by_age on visits (seen_at);
