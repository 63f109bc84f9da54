-- The numbers that people call tickets by; a check digit is added to each.
create sequence ticket_number start with 100000;

create table customer (
    id         uuid        primary key,
    name       text,
    created_at timestamptz not null
);

-- An identity is '<kind>:<value>' in its normal form and belongs to one customer. It is claimed before its customer is
-- written, because only the claim tells whether the customer is new.
create table customer_identity (
    identity    text primary key,
    customer_id uuid not null references customer deferrable initially deferred
);
create index customer_identity_customer on customer_identity (customer_id);

create table ticket (
    id                    uuid        primary key,
    number                text        not null unique,
    customer_id           uuid        not null references customer,
    channel               text        not null,
    language_hint         text,
    facts                 jsonb       not null,
    possible_follow_up_of uuid,
    opened_at             timestamptz not null
);
create index ticket_customer on ticket (customer_id);

-- Who may write into a conversation beside the ticket's own customer.
create table participant (
    ticket_id uuid not null references ticket,
    identity  text not null,
    primary key (ticket_id, identity)
);

create table message (
    id              uuid        primary key,
    ticket_id       uuid        not null references ticket,
    direction       text        not null check (direction in ('INBOUND', 'OUTBOUND')),
    channel         text        not null,
    author          text,
    author_name     text,
    subject         text,
    text            text        not null,
    quoted          text,
    signature       text,
    html            text,
    automatic       boolean     not null,
    mail_message_id text,
    received_at     timestamptz not null
);
create index message_ticket on message (ticket_id, received_at);

-- What a message is recognised by. A row is inserted before anything else; a conflict is a repeat. The message is
-- missing from the table above when it was ignored.
create table message_key (
    key         text primary key,
    fingerprint text,
    message_id  uuid not null
);

create table ignored_message (
    id          uuid        primary key,
    message_key text        not null,
    reason      text        not null,
    received_at timestamptz not null
);

-- Equal contents are stored once. They are compressed formats mostly, so PostgreSQL need not try.
create table attachment_content (
    sha256  text  primary key,
    content bytea not null
);
alter table attachment_content alter column content set storage external;

create table attachment (
    id           uuid   primary key,
    message_id   uuid   not null references message,
    position     int    not null,
    name         text   not null,
    content_type text   not null,
    size         bigint not null,
    sha256       text   not null,
    refusal      text
);
create index attachment_message on attachment (message_id);
