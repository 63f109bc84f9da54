package io.stellwerk.intake.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a message goes: first whether it was here before, then whether it is a request at all, then to which
 * conversation it belongs. A message is appended only if the desk's own signature says so or its sender takes part;
 * otherwise it opens a ticket of its own.
 */
public final class Intake {
    private static final String SUSPECT_TOKEN = "suspect-token";

    private final Deliveries deliveries;
    private final Conversations conversations;

    public Intake(Deliveries deliveries, Conversations conversations) {
        this.deliveries = deliveries;
        this.conversations = conversations;
    }

    /** Decides about one message and remembers the decision for those that follow in the batch. */
    public Outcome decide(InboundMessage message, Supplier<NewTicket> newTicket) {
        Outcome outcome = deliveries.repeated(message).orElseGet(() -> decideNew(message, newTicket));
        deliveries.remember(message, outcome);
        return outcome;
    }

    private Outcome decideNew(InboundMessage message, Supplier<NewTicket> newTicket) {
        return switch (message.origin()) {
            case OWN_LOOP -> new Outcome.Ignored(Outcome.Reason.OWN_LOOP);
            case DELIVERY_REPORT -> report(message.report());
            case PERSON, MACHINE -> thread(message, newTicket);
        };
    }

    private Outcome report(@Nullable DeliveryReport report) {
        if (report != null && report.ticketId() != null) {
            Optional<Conversation> ticket = conversations.byTicket(report.ticketId());
            if (ticket.isPresent()) {
                return new Outcome.Bounced(ticket.get().ticketId(), ticket.get().number(), report);
            }
        }
        return new Outcome.Ignored(Outcome.Reason.REPORT_WITHOUT_TICKET);
    }

    private Outcome thread(InboundMessage message, Supplier<NewTicket> newTicket) {
        boolean forged = false;
        UUID possibleFollowUpOf = null;
        for (ThreadCandidate candidate : message.threads()) {
            boolean certain =
                    candidate instanceof ThreadCandidate.Signed || candidate instanceof ThreadCandidate.Stated;
            forged |= candidate instanceof ThreadCandidate.Forged;
            Optional<Conversation> found = conversations.find(candidate);
            if (found.isPresent() && (certain || (!forged && mayAppend(found.get(), message)))) {
                return append(found.get(), message);
            }
            if (found.isPresent() && possibleFollowUpOf == null) {
                possibleFollowUpOf = found.get().ticketId();
            }
        }
        return open(message, newTicket.get(), forged, possibleFollowUpOf);
    }

    /** Whoever wrote the mail could have put anybody's address into its Reply-To. */
    private static boolean mayAppend(Conversation conversation, InboundMessage message) {
        boolean onBehalf = message.mail() != null && message.mail().onBehalf();
        return !onBehalf && conversation.includes(message.sender());
    }

    private Outcome append(Conversation conversation, InboundMessage message) {
        conversations.join(conversation, message);
        return new Outcome.Appended(conversation.ticketId(), conversation.number());
    }

    private Outcome open(InboundMessage message, NewTicket ticket, boolean forged, @Nullable UUID possibleFollowUpOf) {
        Map<String, String> facts = new LinkedHashMap<>(message.facts());
        if (forged) {
            facts.put(SUSPECT_TOKEN, "true");
        }
        conversations.join(new Conversation(ticket.id(), ticket.number(), Set.of()), message);
        return new Outcome.Opened(ticket.id(), ticket.number(), facts, possibleFollowUpOf);
    }
}
