insert into contact (ticket_id, known, ticket_number, address, name, subject, language_hint, assessed_language,
    auto_reply_allowed, last_message_id, reference_ids, updated_at)
select id, true, number, email, name, subject, null, language, true,
    case when channel = 'EMAIL' then '<' || mail_id || '>' end,
    case when channel = 'EMAIL' then array['<' || mail_id || '>'] else '{}' end, at
from (${tickets_of_slice}) as t;

insert into notification (id, ticket_id, cause, recipient, template, state, language, body, not_before, attempts, message_id,
    traceparent, created_at, changed_at)
select growth.id(ms + n.later, hashint8extended(i, n.later)), id, n.cause, email, n.template, 'DELIVERED', language, n.body,
    at + interval '1 second', 1, '<' || id || '.' || growth.id(ms + n.later, hashint8extended(i, n.later)) || '@desk.example>',
    '00-' || md5('trace' || i) || '-00f067aa0ba902b7-01', at, at + n.later * interval '1 millisecond'
from (${tickets_of_slice} offset 0) as t
cross join lateral (values
    ('receipt', cast(event_id as text), cast(null as text), 2000),
    ('agent-reply', cast(growth.id(ms + 180000, hashint8extended(i, 13)) as text),
        'Please restart the client and try again; the certificate was renewed this morning.', 180000))
    as n(template, cause, body, later)
where n.template = 'receipt' or responded;

insert into board_ticket (ticket_id, ticket_number, subject, channel, received_at, sequence, status, tier, queue, owner,
    priority, category, language, changed_at, assessed_category, assessed_priority, due_sequence, due_at, responded, breached,
    warned_percent, responded_sequence, breached_sequence, warned_sequence)
select id, number, subject, channel, at, sequence, status, tier, 'tier-' || tier, owner, priority, category, language,
    at + sequence * interval '1 minute', category, priority, 1, due_at, responded, breached, case when responded then 0 else 50 end,
    case when responded then 3 else 0 end, cast(breached as int), case when responded then 0 else 1 end
from (${tickets_of_slice}) as t;

insert into inbox (consumer, event_id, handled_at)
select consumer, event_id, at from (
    select 'intake-tickets-in' as consumer, cast(event_id as text) as event_id, at from (${tickets_of_slice}) as t where recent
    union all
    select 'triage-assessments-in', cast(growth.id(ms, hashint8extended(i, 5)) as text), at
    from (${tickets_of_slice}) as t where recent
    union all
    select 'escalation-tickets-in', cast(growth.id(ms + e * 60000, hashint8extended(i, 10 + e)) as text), at
    from (${tickets_of_slice}) as t cross join lateral generate_series(1, sequence) as e where recent) as handled;

insert into board_count as counts (side, tier, status, breached, done_at, tickets)
select 0, tier, status, breached, '-infinity', count(*) from (${tickets_of_slice}) as t group by tier, status, breached
on conflict (side, tier, status, breached, done_at) do update set tickets = counts.tickets + excluded.tickets;

insert into notification_count as counts (state, settled_at, notifications)
select 'DELIVERED', ten_minutes(at + n.later * interval '1 second'), count(*)
from (${tickets_of_slice}) as t
cross join lateral (values (2, true), (180, responded)) as n(later, sent)
where n.sent and at > cast('${origin}' as timestamptz) - interval '2 days' group by 2
on conflict (state, settled_at) do update set notifications = counts.notifications + excluded.notifications;
