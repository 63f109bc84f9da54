package io.stellwerk.escalation.tickets.persistence;

/** The statements over several tickets at once. Rows come as one JSON array, as text: the driver would quote jsonb. */
final class TicketStatements {

    static final String REGISTER = """
            with registered as (
                insert into tickets (id, number, customer_id, subject, channel, language, category, priority, skills,
                    received_at, status, tier, queue, bounces, sequence, version, decisive_version, hand_overs)
                select r.id, r.number, r.customer_id, r.subject, r.channel, r.language, r.category, r.priority, r.skills,
                    r.received_at, r.status, r.tier, r.queue, r.bounces, r.sequence, r.version, r.decisive_version,
                    r.hand_overs
                from jsonb_populate_recordset(cast(null as tickets), cast(cast(:rows as text) as jsonb)) r
                order by r.id
                on conflict do nothing
                returning tier, queue, status, priority)
            insert into queue_changes (tier, queue, status, priority, tickets)
            select tier, queue, status, priority, count(*) from registered group by tier, queue, status, priority""";

    static final String UPDATE = """
            with changed as (update tickets t set
                customer_id = r.customer_id, channel = r.channel, language = r.language, category = r.category,
                priority = r.priority, skills = r.skills, status = r.status, tier = r.tier, queue = r.queue,
                owner = r.owner, preferred_agent = r.preferred_agent, since = r.since, resolution = r.resolution,
                bounces = r.bounces, sequence = r.sequence, version = r.version,
                decisive_version = r.decisive_version, hand_overs = r.hand_overs,
                policy_version = r.policy_version, calendar_version = r.calendar_version,
                first_response_due_at = r.first_response_due_at, first_responded_at = r.first_responded_at,
                first_response_breached_at = r.first_response_breached_at,
                first_response_anchored_at = r.first_response_anchored_at,
                first_response_carried_ms = r.first_response_carried_ms, impact = r.impact, urgency = r.urgency,
                wait_until = r.wait_until, next_response = r.next_response,
                next_response_due_at = case when r.next_response ->> 'respondedAt' is null
                    then cast(r.next_response ->> 'dueAt' as timestamptz) end, updated_at = clock_timestamp()
            from jsonb_populate_recordset(cast(null as tickets), cast(cast(:rows as text) as jsonb)) r, tickets before
            where t.id = r.id and before.id = r.id
            returning before.tier as old_tier, before.queue as old_queue, before.status as old_status,
                before.priority as old_priority, t.tier, t.queue, t.status, t.priority),
            moves as (
                select old_tier as tier, old_queue as queue, old_status as status, old_priority as priority, -1 as tickets
                from changed
                union all select tier, queue, status, priority, 1 from changed)
            insert into queue_changes (tier, queue, status, priority, tickets)
            select tier, queue, status, priority, sum(tickets) from moves
            group by tier, queue, status, priority having sum(tickets) <> 0""";

    static final String ADD_EVENTS = """
            insert into ticket_events (ticket_id, sequence, type, status, tier, owner, actor, details, occurred_at)
            select r.ticket_id, r.sequence, r.type, r.status, r.tier, r.owner, r.actor, r.details, r.occurred_at
            from jsonb_populate_recordset(cast(null as ticket_events), cast(cast(:rows as text) as jsonb)) r""";

    static final String HISTORY = """
            select cast(jsonb_build_object(
                'sequence', sequence, 'type', type, 'occurredAt', occurred_at, 'status', status, 'tier', tier,
                'owner', owner, 'actor', actor, 'details', cast(details as text)) as text)
            from ticket_events where ticket_id = :id order by id""";

    private TicketStatements() {}
}
