-- Tickets' states as escalation tells of them, for customers to see. Of a ticket's events the newest counts.
create table ticket_progress (
    ticket_id   uuid        primary key,
    sequence    int         not null,
    status      text        not null,
    tier        int         not null,
    since       timestamptz not null,
    promised_at timestamptz,
    answered    boolean     not null,
    solved      int         not null
);

-- Links to customers' pages that were issued until an instant open nothing any more.
create table revoked_ticket_link (
    ticket_id     uuid        primary key references ticket,
    issued_until  timestamptz not null
);
