select i, ms, at, c, growth.id(ms, hashint8extended(i, 1)) as id, growth.number(1000000000 + i) as number,
    growth.id(from_ms, hashint8extended(c, 2)) as customer_id, 'customer-' || c || '@growth.example' as email,
    'Customer ' || c as name, growth.id(ms, hashint8extended(i, 3)) as message_id,
    'growth-' || i || '@growth.example' as mail_id, growth.id(ms, hashint8extended(i, 4)) as event_id,
    growth.pick('{EMAIL,EMAIL,WEB,PHONE}', i) as channel,
    case when i % 3 = 0 then 'de' else 'en' end as language,
    growth.pick('{"VPN connection drops after a few minutes","Password expired, cannot sign in","Printer on the second floor jams","Access to the shared folder of accounting","Outlook asks for the password again and again"}', i)
        || ' (' || i || ')' as subject,
    growth.pick('{remote-access,password-reset,printing,access-request,e-mail}', i) as category,
    case when h / 10000 < 5 then 'P1' when h / 10000 < 20 then 'P2' when h / 10000 < 60 then 'P3'
        when h / 10000 < 90 then 'P4' else 'P5' end as priority,
    case when h / 100 % 100 < 70 then 1 when h / 100 % 100 < 95 then 2 else 3 end as tier,
    case when h % 100 < 60 then 'QUEUED' when h % 100 < 85 then 'IN_PROGRESS' else 'WAITING_FOR_CUSTOMER' end as status,
    case when h % 100 >= 60 then 'agent-' || (h / 100 % 200) end as owner,
    h % 100 < 3 as breached, h % 100 >= 60 as responded,
    case when h % 100 < 3 or h % 100 >= 60 then at + interval '8 hours'
        else cast('${origin}' as timestamptz) + interval '6 hours' + i * 48271 % 15552000 * interval '1 second' end as due_at,
    case when h % 100 < 3 then 5 when h % 100 < 60 then 2 when h % 100 < 85 then 3 else 4 end as sequence,
    at > cast('${origin}' as timestamptz) - interval '28 days' as recent
from (
    select i, ms, from_ms, timestamptz 'epoch' + ms * interval '1 millisecond' as at, i * 2654435761 % 1000000 as h,
        (first - 1) / 5 + (i - first) % greatest(tickets / 5, 1) + 1 as c
    from (
        select i, first, tickets, from_ms, from_ms + (i - first) * 15548400000 / tickets as ms
        from (
            select i, cast(${first} as bigint) as first, cast(${tickets} as bigint) as tickets,
                cast(extract(epoch from cast('${origin}' as timestamptz)) * 1000 as bigint) - 15552000000 as from_ms
            from ${numbers} as n(i)) as numbered offset 0) as timed offset 0) as mixed
