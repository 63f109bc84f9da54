-- People of the desk who work on tickets, by the subject of their tokens, and the tiers on which they do.
create table agents (
    id      text       primary key,
    name    text       not null,
    tiers   smallint[] not null,
    version integer    not null
);

-- Who or what caused an event; nothing for those that were written before.
alter table ticket_events add column actor jsonb;
