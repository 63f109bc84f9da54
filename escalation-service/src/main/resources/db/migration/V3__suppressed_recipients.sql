-- Tickets whose customers cannot be reached by mail. A row may come before its ticket does.
create table suppressed_recipients (
    ticket_id      uuid        primary key,
    suppression_id uuid        not null,
    address        text        not null,
    scope          text        not null,
    status         text,
    since          timestamptz not null,
    expires_at     timestamptz not null
);
