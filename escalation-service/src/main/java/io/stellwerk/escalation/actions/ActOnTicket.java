package io.stellwerk.escalation.actions;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.escalation.EscalationConfig;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Person;
import io.stellwerk.escalation.tickets.AgentCommand;
import io.stellwerk.messaging.GroupCommit;
import io.stellwerk.messaging.Transactions;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent does something with a ticket, in a transaction that the action may share with others. Of two agents who saw the
 * same version, one comes too late.
 */
@ApplicationScoped
public class ActOnTicket {

    private final GroupCommit<Request, ActionResult> shared;

    ActOnTicket(ActOnTickets actions, Transactions transactions, Vertx vertx, EscalationConfig config) {
        this.shared = new GroupCommit<>(actions, transactions, vertx, config.batch());
    }

    /**
     * An action that an agent asks for.
     *
     * @param seen the versions on which the agent decided; warnings and breaches since then do not matter
     * @param key by which a repeat is recognised, if the caller gave one
     * @param person who asks for it
     */
    public record Request(
            TicketId ticketId,
            AgentCommand command,
            SeenVersions seen,
            @Nullable RequestKey key,
            Person person,
            @Nullable String traceparent,
            Instant now) {

        /** An action decided on a single version. */
        public Request(
                TicketId ticketId,
                AgentCommand command,
                int seenVersion,
                @Nullable RequestKey key,
                Person person,
                @Nullable String traceparent,
                Instant now) {
            this(ticketId, command, SeenVersions.only(seenVersion), key, person, traceparent, now);
        }

        /** Approximate size of the command, in characters. */
        long weight() {
            return command.toString().length();
        }
    }

    void start(@Observes StartupEvent started) {
        shared.start();
    }

    void stop(@Observes @Priority(GroupCommit.FINISH_FIRST) ShutdownEvent stop) throws InterruptedException {
        shared.finish();
    }

    /** Carries the action out, or says why not. What has begun is carried through, even if the caller hangs up meanwhile. */
    public Uni<ActionResult> act(Request request) {
        return shared.run(request, request.weight());
    }

    /** Returns true if an action that came now would be turned away. */
    public boolean isTooBusy() {
        return shared.isTooBusy();
    }
}
