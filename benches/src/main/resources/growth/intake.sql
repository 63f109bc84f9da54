insert into customer (id, name, created_at)
select growth.id(ms, hashint8extended(c, 2)), 'Customer ' || c, timestamptz 'epoch' + ms * interval '1 millisecond'
from (
    select (cast(${first} as bigint) - 1) / 5 + k + 1 as c,
        cast(extract(epoch from cast('${origin}' as timestamptz)) * 1000 as bigint) - 15552000000 as ms
    from generate_series(cast(${from} - ${first} as bigint) / 5, cast(${to} - ${first} as bigint) / 5) as k) as customers
where c <= (cast(${first} as bigint) - 1) / 5 + greatest(cast(${tickets} as bigint) / 5, 1);

insert into customer_identity (identity, customer_id)
select 'email:customer-' || c || '@growth.example', growth.id(ms, hashint8extended(c, 2))
from (
    select (cast(${first} as bigint) - 1) / 5 + k + 1 as c,
        cast(extract(epoch from cast('${origin}' as timestamptz)) * 1000 as bigint) - 15552000000 as ms
    from generate_series(cast(${from} - ${first} as bigint) / 5, cast(${to} - ${first} as bigint) / 5) as k) as customers
where c <= (cast(${first} as bigint) - 1) / 5 + greatest(cast(${tickets} as bigint) / 5, 1);

insert into ticket (id, number, customer_id, channel, language_hint, facts, opened_at)
select id, number, customer_id, channel, case when channel = 'WEB' then language end, '{}', at from (${tickets_of_slice}) as t;

insert into message (id, ticket_id, direction, channel, author, author_name, subject, text, automatic, mail_message_id,
    received_at)
select message_id, id, 'INBOUND', channel, email, name, subject,
    'Hello, since this morning it does not work any more: ' || subject || '. I have restarted the computer twice and tried'
        || ' it on the cable and on the wireless network, and a colleague sees the same. It worked yesterday. Please call me'
        || ' or write to ' || email || ', I need it for the monthly report. Kind regards, ' || name,
    false, case when channel = 'EMAIL' then '<' || mail_id || '>' end, at
from (${tickets_of_slice}) as t;

insert into message_key (key, fingerprint, message_id)
select case when channel = 'EMAIL' then 'email:' || mail_id else lower(channel) || ':' || cast(md5('key' || i) as uuid) end,
    case when channel <> 'EMAIL' then md5('print' || i) || md5('finger' || i) end, message_id
from (${tickets_of_slice}) as t;
