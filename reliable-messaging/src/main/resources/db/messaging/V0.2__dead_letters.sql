-- Events that could not be handled, and later ones of the same key, which wait behind them. The place is their order.
create table dead_letter (
    id               uuid        primary key default gen_random_uuid(),
    place            bigint      generated always as identity unique,
    consumer         text        not null,
    topic            text        not null,
    source_partition int         not null,
    source_offset    bigint      not null,
    key              text,
    event_id         text        not null,
    type             text,
    subject          text,
    headers          text        not null,
    payload          bytea       not null,
    holds_back       boolean     not null,
    waits_behind     uuid,
    reason           text        not null,
    stack            text        not null,
    attempts         int         not null,
    state            text        not null default 'PARKED' check (state in ('PARKED', 'REDRIVEN', 'DISCARDED')),
    parked_at        timestamptz not null default now(),
    settled_at       timestamptz,
    discard_reason   text,
    check ((state = 'PARKED') = (settled_at is null)),
    check ((state = 'DISCARDED') = (discard_reason is not null))
);

-- What every batch asks: which of its keys are held back? Small, because settled letters are not in it.
create index dead_letter_holding on dead_letter (consumer, key, place) where state = 'PARKED' and holds_back;

-- What the inbox asks before it forgets an event.
create index dead_letter_parked on dead_letter (consumer, event_id) where state = 'PARKED';

create index dead_letter_settled on dead_letter (settled_at) where state <> 'PARKED';
