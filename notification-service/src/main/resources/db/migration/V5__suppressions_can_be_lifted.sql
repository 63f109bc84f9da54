-- Suppressions are shown, expire and can be lifted. Those that are there already rest on reports that nobody compared
-- with the mails they were about, so they withhold automatic mail only.
alter table suppressed_address
    add column id              uuid        not null default gen_random_uuid(),
    add column scope           text        not null default 'AUTOMATIC' check (scope in ('AUTOMATIC', 'ALL')),
    add column ticket_id       uuid,
    add column notification_id uuid,
    add column status          text,
    add column expires_at      timestamptz not null default now() + interval '90 days',
    add column lifted_at       timestamptz,
    add column lift_reason     text check (lift_reason in ('CUSTOMER_WROTE', 'BY_HAND')),
    add column lifted_by       text,
    add column lift_note       text;
create unique index suppressed_address_id on suppressed_address (id);
alter table suppressed_address alter column expires_at drop default;

-- What mail servers, or those who pretend to be one, have reported about a ticket's mails.
create table delivery_report (
    message_id          uuid        primary key,
    ticket_id           uuid        not null,
    notification_id     uuid,
    original_message_id text,
    address             text        not null,
    original_address    text,
    action              text        not null,
    status              text        not null,
    verdict             text        not null check (verdict in ('RETURNED', 'NOT_FINAL', 'UNKNOWN_MAIL',
                                                                'OTHER_RECIPIENT', 'TOO_LATE')),
    received_at         timestamptz not null
);
create index delivery_report_ticket on delivery_report (ticket_id, received_at);
create index delivery_report_age on delivery_report (received_at);

-- The tickets of an address, to be told when it is suppressed.
create index contact_address on contact (address, ticket_id) where address is not null;
