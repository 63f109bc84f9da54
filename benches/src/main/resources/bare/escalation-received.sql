insert into inbox (consumer, event_id) select 'intake-tickets-in', e.id from unnest(${ce_id}) as e(id)
on conflict do nothing returning event_id

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
