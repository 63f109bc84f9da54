package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.conversations.ConversationStore.Pointers;
import io.stellwerk.intake.messages.DeliveryReport;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.ThreadCandidate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Collects everything in a batch that points to conversations, so that they can be loaded together. */
final class PointerCollector {
    private final Set<UUID> tickets = new LinkedHashSet<>();
    private final Set<TicketNumber> numbers = new LinkedHashSet<>();
    private final Set<String> messageIds = new LinkedHashSet<>();
    private final Set<String> exchanges = new LinkedHashSet<>();

    private PointerCollector() {}

    /** Everything in these messages, and the tickets of earlier mails with the same Message-ID and sender. */
    static Pointers of(Collection<InboundMessage> messages, Deliveries deliveries) {
        PointerCollector collector = new PointerCollector();
        messages.forEach(message -> {
            collector.add(message);
            if (deliveries.repeated(message).isEmpty()) {
                deliveries.namesake(message).ifPresent(collector.tickets::add);
            }
        });
        return new Pointers(collector.tickets, collector.numbers, collector.messageIds, collector.exchanges);
    }

    private void add(InboundMessage message) {
        DeliveryReport report = message.report();
        if (report != null && report.ticketId() != null) {
            tickets.add(report.ticketId());
        }
        message.threads().forEach(this::add);
    }

    private void add(ThreadCandidate candidate) {
        switch (candidate) {
            case ThreadCandidate.Signed signed -> tickets.add(signed.ticketId());
            case ThreadCandidate.Forged _ -> {}
            case ThreadCandidate.Expired expired -> tickets.add(expired.claimedTicketId());
            case ThreadCandidate.Answering answering -> messageIds.addAll(answering.messageIds());
            case ThreadCandidate.Related related -> exchanges.addAll(related.messageIds());
            case ThreadCandidate.Stated stated -> numbers.add(stated.number());
            case ThreadCandidate.Numbered numbered -> numbers.add(numbered.number());
        }
    }
}
