-- Ignored messages are kept whole for a while, so that they can be found, and opened as a ticket after all. Compressed
-- already, so PostgreSQL need not try.
alter table ignored_message
    add column author         text,
    add column author_name    text,
    add column subject        text,
    add column mail           bytea,
    add column mail_size      bigint,
    add column mail_truncated boolean;
alter table ignored_message alter column mail set storage external;
create index ignored_message_age on ignored_message (received_at desc, id);
