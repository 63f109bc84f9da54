package io.stellwerk.system.simulation;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.ClosedTickets;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.messages.ThreadCandidate;
import io.stellwerk.messaging.NamedIds;
import io.stellwerk.messaging.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Intake's marks of closed tickets, and the messages that reached them too late. */
final class ClosedTicketTable implements ClosedTickets {

    @Override
    public Uni<Void> mark(Transaction given, Map<UUID, Boolean> closed) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        List<String> locks =
                closed.keySet().stream().map(id -> "ticket/" + id).sorted().toList();
        return transaction.statement("mark closed tickets", locks, () -> {
            closed.forEach((id, mark) -> transaction
                    .row(IntakeTables.TICKETS, id.toString())
                    .ifPresent(ticket -> transaction.put(IntakeTables.TICKETS, id.toString(), ticket.marked(mark))));
            return null;
        });
    }

    @Override
    public Uni<Map<UUID, InboundMessage>> lateReplies(Transaction given, Collection<UUID> messages) {
        SimulatedTransaction transaction = SimulatedTransaction.of(given);
        return transaction.statement("select late replies", () -> {
            Map<UUID, InboundMessage> found = new TreeMap<>();
            messages.forEach(id -> transaction
                    .row(IntakeTables.MESSAGES, id.toString())
                    .ifPresent(stored -> found.put(id, anew(stored))));
            return found;
        });
    }

    private static InboundMessage anew(IntakeTables.Stored stored) {
        InboundMessage first = stored.message();
        String name = "follow-up:" + first.id();
        return new InboundMessage(
                NamedIds.of(first.receivedAt(), name),
                first.channel(),
                List.of(MessageKey.of(name)),
                first.origin(),
                first.autoReplyAllowed(),
                first.sender(),
                first.content(),
                first.mail(),
                null,
                List.of(new ThreadCandidate.Signed(stored.ticketId())),
                Map.of(),
                first.languageHint(),
                first.receivedAt(),
                null);
    }
}
