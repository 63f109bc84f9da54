-- Files that agents have attached to replies which are not sent yet. A sent reply takes its files away from here.
create table reply_file (
    id           uuid        primary key,
    ticket_id    uuid        not null references ticket,
    uploaded_by  text        not null,
    name         text        not null,
    content_type text        not null,
    size         bigint      not null,
    sha256       text        not null,
    content      bytea       not null,
    uploaded_at  timestamptz not null
);
alter table reply_file alter column content set storage external;
create index reply_file_ticket on reply_file (ticket_id, uploaded_by);
create index reply_file_age on reply_file (uploaded_at);
