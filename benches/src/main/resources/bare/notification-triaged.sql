insert into inbox (consumer, event_id) select 'triage-assessments-in', e.id from unnest(${ce_id}) as e(id)
on conflict do nothing returning event_id

insert into contact as c (ticket_id, assessed_language)
select r.id, r.language from unnest(${uuid ticketId}, ${code}) as r(id, language) order by r.id
on conflict (ticket_id) do update set assessed_language = excluded.assessed_language, updated_at = now()

insert into board_ticket as b (ticket_id, ticket_number, subject, channel, received_at, assessed_category, assessed_priority)
select r.id, r.number, r.subject, r.channel, cast(r.received_at as timestamptz), r.category, r.priority
from unnest(${uuid ticketId}, ${ticketNumber}, ${subject}, ${channel}, ${receivedAt}, ${category}, ${priority})
    as r(id, number, subject, channel, received_at, category, priority) order by r.id
on conflict (ticket_id) do update set assessed_category = excluded.assessed_category,
    assessed_priority = excluded.assessed_priority

update board_revision set revision = revision + 1 where shard = (select cast(floor(random() * 16) as int))
