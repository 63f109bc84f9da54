-- The other services learn of keys by a topic: the number of a key's changes, and whether its latest was announced.
alter table api_key
    add column revision  bigint  not null default 1,
    add column announced boolean not null default false;
create index api_key_not_announced on api_key (id) where not announced;
