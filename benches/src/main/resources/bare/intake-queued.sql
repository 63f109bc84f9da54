insert into inbox (consumer, event_id) select 'escalation-tickets-in', e.id from unnest(${ce_id}) as e(id)
on conflict do nothing returning event_id

insert into ticket_progress as known (ticket_id, sequence, status, tier, since, promised_at, answered, solved)
select r.id, 1, 'QUEUED', 1, cast(r.changed_at as timestamptz), cast(r.due_at as timestamptz), false, 0
from unnest(${uuid ticketId}, ${occurredAt}, ${firstResponseDueAt}) as r(id, changed_at, due_at) order by r.id
on conflict (ticket_id) do update set sequence = excluded.sequence, status = excluded.status, tier = excluded.tier,
    since = excluded.since, promised_at = excluded.promised_at, answered = excluded.answered, solved = excluded.solved
where known.sequence < excluded.sequence
