insert into inbox (consumer, event_id) select 'channel-inbound-in', e.id from unnest(${ce_id}) as e(id)
on conflict do nothing returning event_id

insert into message_key (key, fingerprint, message_id)
select 'channel:api:' || r.key, null, r.message_id from unnest(${sourceMessageId}, ${uuid id.message}) as r(key, message_id)
on conflict do nothing returning key as "messageKey"
