insert into assessments (id, ticket_id, decision, rule_set, rule_set_version, decided_at)
select growth.id(ms, hashint8extended(i, 6)), id,
    cast('{"category": "' || category || '", "service": "workplace", "intent": "restore-access", "tier": ' || tier
        || ', "skills": ["network", "' || language || '"], "confidence": 0.84, "impact": 3, "urgency": 2, "language": {"code": "'
        || language || '", "confidence": 0.97}, "ruleSet": {"name": "default", "version": "1"}, "evidence": [{"rule": "'
        || category || '", "observation": "connection in the subject", "effect": "category=' || category || ' tier=' || tier
        || '"}, {"rule": "since-morning", "observation": "does not work any more in the text", "effect": "urgency=2"}],'
        || ' "alternatives": [{"category": "hardware", "tier": 1, "because": "' || category
        || ' has the heavier evidence"}], "decidedAt": "' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || '"}' as jsonb),
    'default', '1', at
from (${tickets_of_slice}) as t;

insert into inbox (consumer, event_id, handled_at)
select 'intake-tickets-in', event_id, at from (${tickets_of_slice}) as t where recent;
