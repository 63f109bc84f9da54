insert into message_key (key, fingerprint, message_id)
select 'web:' || r.key, repeat('0123456789abcdef', 4), r.message_id
from unnest(${key}, ${uuid id.message}) as r(key, message_id)
on conflict do nothing returning key as "messageKey"
