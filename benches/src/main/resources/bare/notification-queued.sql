insert into inbox (consumer, event_id) select 'escalation-tickets-in', e.id from unnest(${ce_id}) as e(id)
on conflict do nothing returning event_id

insert into board_ticket as b (ticket_id, ticket_number, subject, channel, received_at, sequence, status, tier, queue, priority,
    category, language, changed_at, due_sequence, due_at)
select r.id, r.number, r.subject, r.channel, cast(r.received_at as timestamptz), 1, 'QUEUED', 1, r.queue, r.priority, r.category,
    r.language, cast(r.changed_at as timestamptz), 1, cast(r.due_at as timestamptz)
from unnest(${uuid ticketId}, ${ticketNumber}, ${subject}, ${channel}, ${receivedAt}, ${queue}, ${priority}, ${category},
    ${language}, ${occurredAt}, ${firstResponseDueAt})
    as r(id, number, subject, channel, received_at, queue, priority, category, language, changed_at, due_at) order by r.id
on conflict (ticket_id) do update set sequence = excluded.sequence, status = excluded.status, tier = excluded.tier,
    queue = excluded.queue, priority = excluded.priority, category = excluded.category, language = excluded.language,
    changed_at = excluded.changed_at, due_sequence = excluded.due_sequence, due_at = excluded.due_at
where b.sequence < excluded.sequence

update board_revision set revision = revision + 1 where shard = (select cast(floor(random() * 16) as int))
