insert into outbox (shard, topic, key, headers, payload)
select r.shard, r.topic, r.key, r.headers, convert_to(r.payload, 'UTF8')
from unnest(${int4 shard}, ${topic}, ${key}, ${headers}, ${payload}) as r(shard, topic, key, headers, payload)
