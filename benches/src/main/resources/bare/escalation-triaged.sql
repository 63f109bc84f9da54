insert into inbox (consumer, event_id) select 'triage-assessments-in', e.id from unnest(${ce_id}) as e(id)
on conflict do nothing returning event_id

with queued as (
    update tickets t set language = r.language, category = r.category, priority = r.priority, skills = '{identity,english}',
        status = 'QUEUED', tier = 1, queue = 'tier-1', since = now(), sequence = 1, version = 2, decisive_version = 2,
        policy_version = '1', calendar_version = '1', first_response_due_at = cast(r.due as timestamptz)
    from unnest(${uuid ticketId}, ${code}, ${category}, ${priority}, ${due}) as r(id, language, category, priority, due)
    where t.id = r.id and t.status = 'NEW'
    returning t.id, t.tier, t.queue, t.status, t.priority),
counted as (
    insert into queue_changes (tier, queue, status, priority, tickets)
    select 1, 'tier-1', 'NEW', 'P3', -count(*) from queued having count(*) > 0
    union all
    select tier, queue, status, priority, count(*) from queued group by tier, queue, status, priority)
select queued.status as "queued"
from unnest(${uuid ticketId}) with ordinality as r(id, place) left join queued on queued.id = r.id order by r.place

-- without queued
with registered as (
    insert into tickets (id, number, customer_id, subject, channel, language, priority, skills, received_at, status, tier,
        queue, bounces, sequence, version, decisive_version, hand_overs)
    select r.id, r.number, r.customer_id, r.subject, r.channel, null, 'P3', '{}', cast(r.received_at as timestamptz), 'NEW', 1,
        'tier-1', 0, 0, 1, 1, '[]'
    from unnest(${uuid ticketId}, ${ticketNumber}, ${customerId}, ${subject}, ${channel}, ${receivedAt})
        as r(id, number, customer_id, subject, channel, received_at)
    order by r.id
    on conflict do nothing
    returning tier, queue, status, priority)
insert into queue_changes (tier, queue, status, priority, tickets)
select tier, queue, status, priority, count(*) from registered group by tier, queue, status, priority

-- without queued
with queued as (
    update tickets t set language = r.language, category = r.category, priority = r.priority, skills = '{identity,english}',
        status = 'QUEUED', tier = 1, queue = 'tier-1', since = now(), sequence = 1, version = 2, decisive_version = 2,
        policy_version = '1', calendar_version = '1', first_response_due_at = cast(r.due as timestamptz)
    from unnest(${uuid ticketId}, ${code}, ${category}, ${priority}, ${due}) as r(id, language, category, priority, due)
    where t.id = r.id and t.status = 'NEW'
    returning t.id, t.tier, t.queue, t.status, t.priority),
counted as (
    insert into queue_changes (tier, queue, status, priority, tickets)
    select 1, 'tier-1', 'NEW', 'P3', -count(*) from queued having count(*) > 0
    union all
    select tier, queue, status, priority, count(*) from queued group by tier, queue, status, priority)
select queued.status as "queued"
from unnest(${uuid ticketId}) with ordinality as r(id, place) left join queued on queued.id = r.id order by r.place

insert into ticket_events (ticket_id, sequence, type, status, tier, actor, details, occurred_at)
select r.id, 1, 'ticket-queued', 'QUEUED', 1, '{"kind": "system", "id": "triage"}',
    jsonb_build_object('reason', 'TRIAGED', 'skills', array['identity', 'english'], 'firstResponseDueAt', r.due), now()
from unnest(${uuid ticketId}, ${due}) as r(id, due)

insert into timers (ticket_id, kind, set_at, due_at)
select r.id, 'FIRST_RESPONSE_50', now(), cast(r.due as timestamptz) from unnest(${uuid ticketId}, ${half}) as r(id, due)

-- publish ticket-queued

-- publish ticket-state
