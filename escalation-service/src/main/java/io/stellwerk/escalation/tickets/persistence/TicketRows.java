package io.stellwerk.escalation.tickets.persistence;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.persistence.HandOverRow;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.servicelevels.ResponsePromises;
import io.stellwerk.escalation.tickets.Closed;
import io.stellwerk.escalation.tickets.ImpactAndUrgency;
import io.stellwerk.escalation.tickets.InProgress;
import io.stellwerk.escalation.tickets.New;
import io.stellwerk.escalation.tickets.Queued;
import io.stellwerk.escalation.tickets.Resolved;
import io.stellwerk.escalation.tickets.Routing;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.WaitingForCustomer;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts rows to tickets in their states, and back. */
public final class TicketRows {

    private TicketRows() {}

    /** The ticket in the state that its row tells. */
    public static Ticket ticket(TicketRow row) {
        TicketFacts facts = facts(row);
        Routing routing = routing(row);
        return switch (row.status()) {
            case NEW -> new New(facts, routing);
            case QUEUED -> new Queued(facts, routing, row.preferredAgent(), since(row));
            case IN_PROGRESS -> new InProgress(facts, routing, owner(row), since(row));
            case WAITING_FOR_CUSTOMER ->
                new WaitingForCustomer(facts, routing, owner(row), since(row), row.waitUntil());
            case RESOLVED -> new Resolved(facts, routing, owner(row), resolution(row), since(row));
            case CLOSED -> new Closed(facts, routing, owner(row), resolution(row), since(row));
        };
    }

    /** The row of a ticket. */
    public static TicketRow row(Ticket ticket) {
        return switch (ticket) {
            case New _ -> row(ticket, null, null, null);
            case Queued queued -> row(queued, queued.preferredAgent(), queued.since(), null);
            case InProgress working -> row(working, null, working.since(), null);
            case WaitingForCustomer waiting -> row(waiting, null, waiting.since(), null);
            case Resolved resolved -> row(resolved, null, resolved.since(), resolved.resolution());
            case Closed closed -> row(closed, null, closed.since(), closed.resolution());
        };
    }

    private static TicketRow row(
            Ticket ticket, @Nullable String preferredAgent, @Nullable Instant since, @Nullable String resolution) {
        TicketFacts facts = ticket.facts();
        Routing routing = ticket.routing();
        PromiseRow first = PromiseRow.of(routing.promises().first());
        return new TicketRow(
                facts.id().value(),
                facts.number(),
                facts.customerId(),
                facts.subject(),
                facts.channel(),
                facts.language(),
                facts.category(),
                facts.priority().name(),
                facts.skills(),
                facts.receivedAt(),
                ticket.status(),
                routing.tier().level(),
                routing.queue(),
                ticket.owner(),
                preferredAgent,
                since,
                resolution,
                routing.bounces(),
                routing.sequence(),
                routing.version(),
                routing.decisiveVersion(),
                routing.handOvers().stream().map(HandOverRow::of).toList(),
                first == null ? null : first.policyVersion(),
                first == null ? null : first.calendarVersion(),
                first == null ? null : first.dueAt(),
                first == null ? null : first.respondedAt(),
                first == null ? null : first.breachedAt(),
                first == null ? null : first.anchoredAt(),
                first == null ? null : first.carriedMs(),
                facts.rating().impact(),
                facts.rating().urgency(),
                ticket instanceof WaitingForCustomer waiting ? waiting.until() : null,
                PromiseRow.of(routing.promises().next()));
    }

    private static TicketFacts facts(TicketRow row) {
        return new TicketFacts(
                new TicketId(row.id()),
                row.number(),
                row.customerId(),
                row.subject(),
                row.channel(),
                row.language(),
                row.category(),
                Priority.valueOf(row.priority()),
                row.skills(),
                row.receivedAt(),
                new ImpactAndUrgency(row.impact(), row.urgency()));
    }

    private static Routing routing(TicketRow row) {
        return new Routing(
                Tier.of(row.tier()),
                row.queue(),
                row.bounces(),
                row.sequence(),
                row.version(),
                row.decisiveVersion(),
                row.handOvers().stream().map(HandOverRow::handOver).toList(),
                new ResponsePromises(
                        firstResponse(row),
                        row.nextResponse() == null ? null : row.nextResponse().promise(Metric.NEXT_RESPONSE)));
    }

    private static @Nullable ResponsePromise firstResponse(TicketRow row) {
        if (row.policyVersion() == null || row.calendarVersion() == null || row.firstResponseDueAt() == null) {
            return null;
        }
        return new PromiseRow(
                        row.policyVersion(),
                        row.calendarVersion(),
                        row.receivedAt(),
                        row.firstResponseDueAt(),
                        row.firstRespondedAt(),
                        row.firstResponseBreachedAt(),
                        row.firstResponseAnchoredAt(),
                        row.firstResponseCarriedMs())
                .promise(Metric.FIRST_RESPONSE);
    }

    private static Instant since(TicketRow row) {
        return Objects.requireNonNull(row.since(), "a ticket that left NEW has a since");
    }

    private static String owner(TicketRow row) {
        return Objects.requireNonNull(row.owner(), "a ticket that was accepted has an owner");
    }

    private static String resolution(TicketRow row) {
        return Objects.requireNonNull(row.resolution(), "a resolved ticket has a resolution");
    }
}
