insert into inbox (consumer, event_id) select 'intake-tickets-in', e.id from unnest(${ce_id}) as e(id)
on conflict do nothing returning event_id

insert into assessments (id, ticket_id, decision, rule_set, rule_set_version, decided_at)
select r.id, r.ticket_id, cast('{"category": "account-access", "service": "identity", "intent": "reset-password", "impact": 3,
    "urgency": 3, "priority": "P5", "tier": 1, "skills": ["identity", "english"], "confidence": 0.88,
    "language": {"code": "en", "confidence": 0.99}, "ruleSet": {"name": "default", "version": "1"},
    "evidence": [{"rule": "password", "observation": "“forgot* .. password”, “password*” in the subject",
        "effect": "category=account-access service=identity intent=reset-password tier=1 skill=identity"}],
    "alternatives": [], "decidedAt": "' || r.at || '"}' as jsonb), 'default', '1', now()
from unnest(${uuid id.assessment}, ${uuid ticketId}, ${now}) as r(id, ticket_id, at)
on conflict do nothing

-- publish ticket-triaged
