-- Whom a ticket belongs to. A row may be written before the ticket's first message is read here (known = false).
create table contact (
    ticket_id          uuid primary key,
    known              boolean     not null default false,
    ticket_number      text,
    address            text,
    name               text,
    subject            text,
    language_hint      text,
    assessed_language  text,
    auto_reply_allowed boolean     not null default false,
    last_message_id    text,
    reference_ids      text[]      not null default '{}',
    updated_at         timestamptz not null default now()
);

-- The ledger: written before anything is sent, once per cause, recipient, channel and template.
create table notification (
    id          uuid primary key,
    ticket_id   uuid        not null,
    cause       text        not null,
    recipient   text,
    channel     text        not null default 'EMAIL',
    template    text        not null,
    state       text        not null check (state in ('WAITING_FOR_CONTACT', 'PENDING', 'CLAIMED', 'TRANSMITTING',
                                                      'DELIVERED', 'FAILED', 'SUPPRESSED', 'IN_DOUBT')),
    reason      text,
    language    text        not null,
    body        text,
    not_before  timestamptz not null,
    attempts    int         not null default 0,
    claimed_by  text,
    message_id  text,
    traceparent text,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    unique nulls not distinct (cause, recipient, channel, template)
);

-- At most one receipt per ticket, whatever asks for it.
create unique index notification_one_receipt on notification (ticket_id) where template = 'receipt';
create index notification_ticket on notification (ticket_id, id);
create index notification_listed on notification (state, id);
create index notification_due on notification (not_before) where state = 'PENDING';
create index notification_taken on notification (changed_at) where state in ('CLAIMED', 'TRANSMITTING');
create index notification_waiting on notification (ticket_id) where state = 'WAITING_FOR_CONTACT';
create index notification_state on notification (state, changed_at);

-- Addresses from which mail came back for good.
create table suppressed_address (
    address text primary key,
    since   timestamptz not null
);

-- The automatic answers that a sender got within the last day.
create table sender_history (
    address     text primary key,
    answered    timestamptz[] not null default '{}',
    answered_at timestamptz   not null default '-infinity'
);
create index sender_history_age on sender_history (answered_at);

-- The storm breaker of each mailbox that sends.
create table storm_breaker (
    mailbox      text primary key,
    state        text        not null check (state in ('CLOSED', 'OPEN', 'HALF_OPEN')),
    since        timestamptz not null,
    window_start timestamptz not null,
    sent         int         not null,
    failed       int         not null
);

-- The board: what the topics say about each ticket. It can be dropped and rebuilt from them.
create table board_ticket (
    ticket_id         uuid primary key,
    ticket_number     text,
    subject           text,
    channel           text,
    received_at       timestamptz,
    sequence          bigint  not null default 0,
    status            text    not null default 'NEW',
    tier              int     not null default 0,
    queue             text,
    owner             text,
    priority          text,
    category          text,
    language          text,
    changed_at        timestamptz,
    assessed_category text,
    assessed_priority text,
    due_sequence      bigint  not null default 0,
    due_at            timestamptz,
    responded         boolean not null default false,
    breached          boolean not null default false,
    warned_percent    int     not null default 0
);
create index board_ticket_lane on board_ticket (tier, status, due_at, received_at)
    where status not in ('RESOLVED', 'CLOSED');
create index board_ticket_due on board_ticket (tier, due_at)
    where status not in ('RESOLVED', 'CLOSED') and not responded;
create index board_ticket_done on board_ticket (changed_at) where status in ('RESOLVED', 'CLOSED');

-- Counts the changes that the board shows, so that every instance notices those that another one wrote. It is spread
-- over rows so that transactions do not queue for one.
create table board_revision (
    shard    int primary key,
    revision bigint not null
);
insert into board_revision (shard, revision) select s, 0 from generate_series(0, 15) as s;
