select i.customer_id as "customerId", c.name as "knownAs"
from unnest(${email}) with ordinality as r(email, place)
left join customer_identity i on i.identity = 'email:' || r.email
left join customer c on c.id = i.customer_id
order by r.place

-- without customerId
with claimed as (
    insert into customer_identity (identity, customer_id)
    select distinct on (r.email) 'email:' || r.email, r.id from unnest(${email}, ${uuid id.customer}) as r(email, id)
    on conflict do nothing returning identity, customer_id),
added as (
    insert into customer (id, name, created_at)
    select r.id, r.name, now()
    from unnest(${uuid id.customer}, ${name}) as r(id, name) join claimed on claimed.customer_id = r.id)
select claimed.customer_id as "customerId"
from unnest(${email}) with ordinality as r(email, place) join claimed on claimed.identity = 'email:' || r.email
order by r.place

select 'SW-' || nextval('ticket_number') || '0' as "ticketNumber" from unnest(${email})

insert into ticket (id, number, customer_id, channel, language_hint, facts, possible_follow_up_of, opened_at)
select r.id, r.number, r.customer_id, r.channel, null, '{}', null, now()
from unnest(${uuid id.ticket}, ${ticketNumber}, ${uuid customerId}, ${channel}) as r(id, number, customer_id, channel)

insert into message (id, ticket_id, direction, channel, author, author_name, subject, text, automatic, received_at)
select r.id, r.ticket_id, 'INBOUND', r.channel, r.author, r.author_name, r.subject, r.text, false, now()
from unnest(${uuid id.message}, ${uuid id.ticket}, ${channel}, ${email}, ${name}, ${subject}, ${text})
    as r(id, ticket_id, channel, author, author_name, subject, text)

-- publish ticket-received
