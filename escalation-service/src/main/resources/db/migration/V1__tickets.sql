-- A ticket's present state. One row, however long its life was.
create table tickets (
    id                       uuid        primary key,
    number                   text        not null,
    customer_id              text,
    subject                  text        not null,
    channel                  text,
    language                 text,
    category                 text,
    priority                 text        not null,
    skills                   text[]      not null,
    received_at              timestamptz not null,
    status                   text        not null,
    tier                     smallint    not null,
    queue                    text        not null,
    owner                    text,
    preferred_agent          text,
    since                    timestamptz,
    resolution               text,
    bounces                  integer     not null,
    sequence                 integer     not null,
    version                  integer     not null,
    hand_overs               jsonb       not null,
    policy_version           text,
    calendar_version         text,
    first_response_due_at    timestamptz,
    first_responded_at       timestamptz,
    first_response_breached_at timestamptz
) with (fillfactor = 80);

-- Every list is a range of one of these two, whatever else is in the table.
create index tickets_by_queue on tickets (status, tier, priority, received_at, id);
create index tickets_by_owner on tickets (owner, status, priority, received_at, id) where owner is not null;

-- How many tickets there are of each kind. Changes are only added, so that no two transactions wait for each other's
-- count; now and then they are summed up. Reading costs the same however many tickets there are.
create table queue_counts (
    tier     smallint not null,
    queue    text     not null,
    status   text     not null,
    priority text     not null,
    tickets  bigint   not null,
    primary key (tier, queue, status, priority)
);
create table queue_changes (
    id       bigint generated always as identity primary key,
    tier     smallint not null,
    queue    text     not null,
    status   text     not null,
    priority text     not null,
    tickets  bigint   not null
);

-- What happened to a ticket. Rows are only ever added. Only this service's own events have a sequence.
create table ticket_events (
    id          bigint generated always as identity primary key,
    ticket_id   uuid        not null references tickets,
    sequence    integer,
    type        text        not null,
    status      text        not null,
    tier        smallint    not null,
    owner       text,
    details     jsonb       not null,
    occurred_at timestamptz not null
);
create unique index ticket_events_by_ticket on ticket_events (ticket_id, sequence);

-- What happens by itself. A row fires once, and stays as the proof of when it did.
create table timers (
    id        bigint generated always as identity primary key,
    ticket_id uuid        not null references tickets,
    kind      text        not null,
    set_at    timestamptz not null,
    due_at    timestamptz not null,
    fired_at  timestamptz
);
create index timers_due on timers (due_at, id) where fired_at is null;

-- The first answer to an action, for whoever asks again with the same key.
create table answers (
    ticket_id   uuid        not null references tickets,
    key         text        not null,
    fingerprint text        not null,
    ticket      jsonb       not null,
    given_at    timestamptz not null,
    primary key (ticket_id, key)
);
create index answers_given_at on answers using brin (given_at);
