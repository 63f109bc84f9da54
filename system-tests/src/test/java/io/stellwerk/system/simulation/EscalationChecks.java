package io.stellwerk.system.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.stellwerk.escalation.actions.ActionResult;
import io.stellwerk.escalation.tickets.AgentCommand;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketEvent;
import io.stellwerk.messaging.SimulatedOutbox;
import io.stellwerk.messaging.WireJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What escalation promises to agents, and about tickets and timers. */
final class EscalationChecks {

    private static final String EVENTS = "escalation.tickets.v1";

    private EscalationChecks() {}

    /** What an agent was told was done is done once; what was refused is not done. */
    static List<String> oneEffect(Outcome outcome) {
        List<String> found = new ArrayList<>();
        for (Request request : outcome.requests()) {
            long versions = request.answers().stream()
                    .filter(ActionResult.Done.class::isInstance)
                    .map(answer ->
                            ((ActionResult.Done) answer).ticket().routing().version())
                    .distinct()
                    .count();
            long done = request.answers().stream()
                    .filter(ActionResult.Done.class::isInstance)
                    .count();
            if (request.isUnanswered()
                    || versions > 1
                    || (done > 0 && done < request.answers().size())) {
                found.add(request + " was answered " + request.answers());
            }
            if (request.wanted().command() instanceof AgentCommand.Reply reply) {
                long times = outcome.database("escalation").rows(EscalationTables.EVENTS).stream()
                        .filter(event -> event.event() instanceof TicketEvent.AgentReplied replied
                                && replied.messageId().equals(reply.messageId()))
                        .count();
                if (times != (request.isDone() ? 1 : 0)) {
                    found.add(request + " was done " + times + " times, and answered " + request.answers());
                }
                AuditChecks.misfit(outcome, request).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whoever reads the events knows the ticket as it is: numbered without a gap, and ending where the table does. */
    static List<String> stateFromEvents(Outcome outcome) {
        List<String> found = new ArrayList<>();
        List<Outcome.Event> events = outcome.events(EVENTS);
        for (Ticket ticket : outcome.database("escalation").rows(EscalationTables.TICKETS)) {
            String id = ticket.facts().id().toString();
            int sequence = 0;
            JsonNode last = null;
            for (Outcome.Event event : events) {
                if (event.key().equals(id)) {
                    last = WireJson.read(event.source().value(), JsonNode.class);
                    if (last.path("sequence").asInt() != ++sequence) {
                        found.add("event " + last.path("sequence") + " of ticket " + id + " is number " + sequence);
                    }
                }
            }
            if (last == null || ticket.status() == Status.NEW) {
                found.add("ticket " + id + " has never reached a queue");
            } else if (sequence != ticket.routing().sequence() || !agrees(last, ticket)) {
                found.add("the events of ticket " + id + " end with " + last + ", the table has " + ticket);
            }
        }
        int opened = outcome.database("intake").rows(IntakeTables.TICKETS).size();
        int known =
                outcome.database("escalation").rows(EscalationTables.TICKETS).size();
        if (opened != known) {
            found.add(opened + " tickets were opened, " + known + " are known to escalation");
        }
        return found;
    }

    /** Only persons set a resting ticket in motion: no machine does. */
    static List<String> movedByPersons(Outcome outcome) {
        Map<String, Integer> balance = new HashMap<>();
        for (Outcome.Event event : outcome.events("intake.tickets.v1")) {
            JsonNode payload = WireJson.read(event.source().value(), JsonNode.class);
            if (event.is("customer-replied") && !payload.path("automatic").asBoolean()) {
                balance.merge(event.key(), 1, Integer::sum);
            }
        }
        for (Outcome.Event event : outcome.events(EVENTS)) {
            JsonNode payload = WireJson.read(event.source().value(), JsonNode.class);
            if (payload.path("cause").asText().equals("CUSTOMER_REPLIED")) {
                balance.merge(event.key(), -1, Integer::sum);
            }
        }
        return balance.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .map(entry -> "a machine has moved ticket " + entry.getKey())
                .toList();
    }

    /** Of the compacted topic only the last record of a key stays, and that is the ticket's latest. */
    static List<String> compacted(Outcome outcome) {
        Map<String, Integer> latest = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (ConsumerRecord<String, byte[]> source : outcome.stage().broker().all("escalation.ticket-states.v1")) {
            int version = WireJson.read(source.value(), JsonNode.class)
                    .path("version")
                    .asInt();
            latest.merge(source.key(), version, Math::max);
            last.put(source.key(), version);
        }
        return last.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(latest.get(entry.getKey())))
                .map(entry -> "the state of ticket " + entry.getKey() + " is that of version " + entry.getValue()
                        + ", not of " + latest.get(entry.getKey()))
                .toList();
    }

    /**
     * A state that is committed still waits in the outbox, together with all newer ones of its ticket. If it does not,
     * another relay has published it and gone on, and it comes late.
     */
    static void notLate(World world, Database database, List<ProducerRecord<String, byte[]>> states) {
        Set<String> waiting = SimulatedOutbox.eventIds(database.rows(SimulatedOutbox.OUTBOX));
        states.stream()
                .filter(state -> !waiting.contains(Broker.header(state.headers(), "ce_id")))
                .findFirst()
                .ifPresent(late ->
                        world.broken().add("4 compacted topic ends with the latest: a late state of " + late.key()));
    }

    private static boolean agrees(JsonNode event, Ticket ticket) {
        String owner = event.path("owner").isTextual() ? event.path("owner").asText() : null;
        return event.path("status").asText().equals(ticket.status().name())
                && event.path("tier").asInt() == ticket.routing().tier().level()
                && event.path("queue").asText().equals(ticket.routing().queue())
                && Objects.equals(owner, ticket.owner());
    }
}
