-- Messages to people of the desk about urgent tickets: an alert each, or a summary of several.
create table alert_message (
    id         uuid primary key,
    channel    text        not null check (channel in ('MAIL', 'WEBHOOK')),
    target     text        not null,
    state      text        not null default 'PENDING' check (state in ('PENDING', 'SENT', 'FAILED')),
    reason     text,
    attempts   int         not null default 0,
    not_before timestamptz not null default now(),
    created_at timestamptz not null default now()
);
create index alert_message_due on alert_message (channel, not_before) where state = 'PENDING';
create index alert_message_target on alert_message (channel, target, created_at);
create index alert_message_age on alert_message (created_at);

-- Alerts, once for each cause and recipient; without a message until the recipient's limit admits one.
create table alert (
    id         uuid primary key,
    cause      text  not null,
    channel    text  not null,
    target     text  not null,
    content    jsonb not null,
    message_id uuid references alert_message on delete cascade,
    unique (cause, channel, target)
);
create index alert_waiting on alert (id) where message_id is null;
create index alert_of_message on alert (message_id) where message_id is not null;
