package io.stellwerk.escalation.tickets.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.suppressions.RecipientSuppression;
import io.stellwerk.escalation.tickets.Action;
import io.stellwerk.escalation.tickets.Closed;
import io.stellwerk.escalation.tickets.InProgress;
import io.stellwerk.escalation.tickets.New;
import io.stellwerk.escalation.tickets.Queued;
import io.stellwerk.escalation.tickets.Resolved;
import io.stellwerk.escalation.tickets.Routing;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketFacts;
import io.stellwerk.escalation.tickets.WaitingForCustomer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ticket as agents and other systems see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Ticket")
public record TicketView(
        UUID ticketId,
        String ticketNumber,
        Status status,
        @Nullable Instant since,

        @Schema(description = "when work goes on by itself") @Nullable
        Instant until,

        int tier,
        String queue,
        boolean needsDispatcher,
        @Nullable String owner,

        @Schema(description = "as the desk knows it") @Nullable
        String ownerName,

        @Nullable String preferredAgent,
        Priority priority,

        @Schema(description = "by impact and urgency; another than the priority if somebody set that by hand") @Nullable
        Priority computedPriority,

        @Nullable Integer impact,
        @Nullable Integer urgency,
        @Nullable String category,
        @Nullable String customerId,
        String subject,
        @Nullable String channel,
        @Nullable String language,
        List<String> skills,
        Instant receivedAt,
        @Nullable PromiseView firstResponse,

        @Schema(description = "the promise to answer what the customer wrote after that, once there was one") @Nullable
        PromiseView nextResponse,

        int bounces,
        @Nullable String resolution,
        List<HandOverView> handOvers,
        List<String> allowedActions,
        @Schema(description = "when it last changed") Instant updatedAt,
        int sequence,
        @Schema(description = "also the ETag") int version,

        @Schema(description = "Mail to the customer came back, and some or all is withheld") @Nullable
        SuppressionView suppression,

        @Schema(description = "What the agent who replied should know") @Nullable
        List<Warning> warnings) {

    /**
     * What is shown beside the ticket itself.
     *
     * @param ownerName the owner's name, if the desk knows them
     * @param updatedAt when the ticket last changed
     */
    record Beside(
            @Nullable String ownerName,
            Instant updatedAt,
            @Nullable RecipientSuppression suppression,
            @Nullable List<Warning> warnings) {}

    /** Suppression of the customer's address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TicketSuppression")
    public record SuppressionView(
            UUID suppressionId,
            String address,

            @Schema(description = "AUTOMATIC: replies are still sent; ALL: nothing is")
            RecipientSuppression.Scope scope,

            @Nullable String status,
            Instant since,
            Instant expiresAt) {

        static @Nullable SuppressionView of(@Nullable RecipientSuppression suppression) {
            return suppression == null
                    ? null
                    : new SuppressionView(
                            suppression.suppressionId(),
                            suppression.address(),
                            suppression.scope(),
                            suppression.status(),
                            suppression.since(),
                            suppression.expiresAt());
        }
    }

    /** The promise of an answer, with the versions by which it was calculated. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ResponsePromise")
    public record PromiseView(
            Instant dueAt,
            ResponsePromise.State state,
            @Nullable Instant respondedAt,
            String policyVersion,
            String calendarVersion) {

        static @Nullable PromiseView of(@Nullable ResponsePromise promise) {
            return promise == null
                    ? null
                    : new PromiseView(
                            promise.dueAt(),
                            promise.state(),
                            promise.respondedAt(),
                            promise.policyVersion(),
                            promise.calendarVersion());
        }
    }

    static TicketView of(Ticket ticket, Beside beside) {
        TicketFacts facts = ticket.facts();
        Routing routing = ticket.routing();
        return new TicketView(
                facts.id().value(),
                facts.number(),
                ticket.status(),
                since(ticket),
                ticket instanceof WaitingForCustomer waiting ? waiting.until() : null,
                routing.tier().level(),
                routing.queue(),
                routing.needsDispatcher(),
                ticket.owner(),
                beside.ownerName(),
                ticket instanceof Queued queued ? queued.preferredAgent() : null,
                facts.priority(),
                facts.rating().priority().orElse(null),
                facts.rating().impact(),
                facts.rating().urgency(),
                facts.category(),
                facts.customerId(),
                facts.subject(),
                facts.channel(),
                facts.language(),
                facts.skills(),
                facts.receivedAt(),
                PromiseView.of(routing.promises().first()),
                PromiseView.of(routing.promises().next()),
                routing.bounces(),
                resolution(ticket),
                routing.handOvers().stream().map(HandOverView::of).toList(),
                ticket.allowedActions().stream().sorted().map(Action::wireName).toList(),
                beside.updatedAt(),
                routing.sequence(),
                routing.version(),
                SuppressionView.of(beside.suppression()),
                beside.warnings());
    }

    private static @Nullable Instant since(Ticket ticket) {
        return switch (ticket) {
            case New _ -> null;
            case Queued queued -> queued.since();
            case InProgress working -> working.since();
            case WaitingForCustomer waiting -> waiting.since();
            case Resolved resolved -> resolved.since();
            case Closed closed -> closed.since();
        };
    }

    private static @Nullable String resolution(Ticket ticket) {
        return switch (ticket) {
            case Resolved resolved -> resolved.resolution();
            case Closed closed -> closed.resolution();
            case New _, Queued _, InProgress _, WaitingForCustomer _ -> null;
        };
    }
}
