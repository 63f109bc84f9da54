insert into tickets (id, number, customer_id, subject, channel, language, category, priority, skills, received_at, status, tier,
    queue, owner, since, bounces, sequence, version, decisive_version, hand_overs, policy_version, calendar_version,
    first_response_due_at, first_responded_at, first_response_breached_at)
select id, number, customer_id, subject, channel, language, category, priority, array['network', language], at, status, tier,
    'tier-' || tier, owner, at + interval '1 second', 0, sequence, sequence + 1,
    case when responded then sequence + 1 else 2 end, '[]', '1', '1',
    due_at, case when responded then at + interval '2 hours' end, case when breached then due_at end
from (${tickets_of_slice}) as t;

insert into ticket_events (ticket_id, sequence, type, status, tier, owner, details, occurred_at)
select id, e.sequence, e.type, coalesce(e.status, t.status), t.tier, case when e.status is null then t.owner end,
    cast(case e.type
        when 'ticket-queued' then '{"reason": "TRIAGED", "skills": ["network", "' || language || '"], "firstResponseDueAt": "' || due || '"}'
        when 'ticket-accepted' then '{"agent": "' || owner || '"}'
        when 'agent-replied' then '{"messageId": "' || message_id || '", "agent": "' || owner || '", "firstResponse": true, "text":'
            || ' "Please restart the client and try again; the certificate was renewed this morning."}'
        when 'ticket-waiting' then '{"agent": "' || owner || '", "reason": "asked for the serial number"}'
        when 'service-level-breached' then '{"dueAt": "' || due || '", "firedAt": "' || due || '"}'
        else '{"percent": ' || e.percent || ', "dueAt": "' || due || '", "firedAt": "' || due || '"}' end as jsonb),
    at + e.sequence * interval '1 minute'
from (select *, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due from (${tickets_of_slice}) as made
    offset 0) as t
cross join lateral (values
    (1, 'ticket-queued', 'QUEUED', 0),
    (2, case when responded then 'ticket-accepted' else 'service-level-warned' end, case when responded then 'IN_PROGRESS' end, 50),
    (3, case when responded then 'agent-replied' else 'service-level-warned' end, case when responded then 'IN_PROGRESS' end, 75),
    (4, case when responded then 'ticket-waiting' else 'service-level-warned' end, cast(null as text), 90),
    (5, 'service-level-breached', cast(null as text), 100)) as e(sequence, type, status, percent)
where e.sequence <= t.sequence;

insert into timers (ticket_id, kind, set_at, due_at, fired_at)
select id, 'FIRST_RESPONSE_' || p.percent, at, case when p.pending then t.due_at else at + p.percent * interval '5 minutes' end,
    case when not p.pending then at + p.percent * interval '5 minutes' + interval '1 second' end
from (${tickets_of_slice}) as t
cross join lateral (values (50, false), (75, not responded and not breached), (90, false), (100, false)) as p(percent, pending)
where breached or p.percent = 50 or p.pending;

insert into queue_counts as counts (tier, queue, status, priority, tickets)
select tier, 'tier-' || tier, status, priority, count(*) from (${tickets_of_slice}) as t group by tier, status, priority
on conflict (tier, queue, status, priority) do update set tickets = counts.tickets + excluded.tickets;

insert into inbox (consumer, event_id, handled_at)
select consumer, event_id, at from (
    select 'intake-tickets-in' as consumer, cast(event_id as text) as event_id, at from (${tickets_of_slice}) as t where recent
    union all
    select 'triage-assessments-in', cast(growth.id(ms, hashint8extended(i, 5)) as text), at
    from (${tickets_of_slice}) as t where recent) as handled;
