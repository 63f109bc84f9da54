-- Events that wait to be published. A row is deleted once the broker has acknowledged its record.
create table outbox (
    id         bigint generated always as identity primary key,
    shard      smallint    not null,
    topic      text        not null,
    key        text,
    headers    text        not null,
    payload    bytea       not null,
    created_at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

-- Events that were handled, by the consumer that handled them. Inserting comes first: a conflict is a repeat.
create table inbox (
    consumer   text        not null,
    event_id   text        not null,
    handled_at timestamptz not null default now(),
    primary key (consumer, event_id)
);

-- Rows arrive in the order of their time, so a block range index is enough to find the old ones.
create index inbox_handled_at on inbox using brin (handled_at);
