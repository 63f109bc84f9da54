insert into inbox (consumer, event_id) select 'intake-tickets-in', e.id from unnest(${ce_id}) as e(id)
on conflict do nothing returning event_id

insert into contact as c (ticket_id, known, ticket_number, address, name, subject, auto_reply_allowed)
select r.id, true, r.number, r.address, r.name, r.subject, true
from unnest(${uuid ticketId}, ${ticketNumber}, ${email}, ${name}, ${subject}) as r(id, number, address, name, subject) order by r.id
on conflict (ticket_id) do update set known = true, ticket_number = excluded.ticket_number, address = excluded.address,
    name = excluded.name, subject = excluded.subject, auto_reply_allowed = true, updated_at = now()

select case
    when h.address is not null or row_number() over (partition by r.email order by r.place) > 1 then 'SENDER_LIMIT_HOUR'
    when (select sent >= 2000 from storm_breaker where mailbox = 'support@desk.example') then 'STORM_BREAKER' end as "refusal"
from unnest(${email}) with ordinality as r(email, place)
left join sender_history h on h.address = r.email and h.answered_at > now() - interval '1 hour'
order by r.place

-- without refusal
insert into sender_history as h (address, answered, answered_at)
select r.address, array[now()], now() from unnest(${email}) as r(address) order by r.address
on conflict (address) do update set answered = h.answered || excluded.answered, answered_at = now()

-- without refusal
insert into storm_breaker as b (mailbox, state, since, window_start, sent, failed)
select 'support@desk.example', 'CLOSED', now(), now(), count(*), 0 from unnest(${email})
on conflict (mailbox) do update set sent = b.sent + excluded.sent, since = excluded.since,
    state = case when b.sent + excluded.sent < 2000 then 'CLOSED' else 'OPEN' end

insert into notification (id, ticket_id, cause, recipient, template, state, reason, language, not_before, created_at,
    changed_at, traceparent)
select r.id, r.ticket_id, r.cause, r.recipient, 'receipt', case when r.refusal is null then 'PENDING' else 'SUPPRESSED' end,
    r.refusal, 'en', now() + case when r.refusal is null then interval '30 s' else interval '0 s' end, now(), now(), r.trace
from unnest(${uuid id.notification}, ${uuid ticketId}, ${ce_id}, ${email}, ${refusal}, ${traceparent})
    as r(id, ticket_id, cause, recipient, refusal, trace)
on conflict do nothing

-- with refusal
-- publish notification-suppressed

insert into board_ticket as b (ticket_id, ticket_number, subject, channel, received_at)
select r.id, r.number, r.subject, r.channel, cast(r.received_at as timestamptz)
from unnest(${uuid ticketId}, ${ticketNumber}, ${subject}, ${channel}, ${receivedAt})
    as r(id, number, subject, channel, received_at) order by r.id
on conflict (ticket_id) do update set ticket_number = coalesce(b.ticket_number, excluded.ticket_number),
    subject = coalesce(b.subject, excluded.subject), channel = coalesce(b.channel, excluded.channel),
    received_at = coalesce(b.received_at, excluded.received_at)

update board_revision set revision = revision + 1 where shard = (select cast(floor(random() * 16) as int))
