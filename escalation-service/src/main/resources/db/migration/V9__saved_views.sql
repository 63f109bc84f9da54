-- Lists of tickets that somebody has given a name: the filters, as they stand in the list's address.
create table saved_views (
    agent    text        not null,
    name     text        not null,
    query    text        not null,
    saved_at timestamptz not null,
    primary key (agent, name)
);
