package io.stellwerk.intake.conversations;

import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.DeliveryReport;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.intake.messages.ThreadCandidate;
import java.util.HashSet;
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
    private static final String UNVERIFIED_SENDER = "unverified-sender";

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
            case SUSPECT -> new Outcome.Ignored(Outcome.Reason.SUSPECTED_SPAM);
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
        Optional<Conversation> namesake = deliveries.namesake(message).flatMap(conversations::byTicket);
        if (namesake.isPresent()) {
            return place(namesake.get(), message, true, newTicket);
        }
        boolean forged = false;
        UUID possibleFollowUpOf = null;
        for (ThreadCandidate candidate : message.threads()) {
            boolean certain =
                    candidate instanceof ThreadCandidate.Signed || candidate instanceof ThreadCandidate.Stated;
            forged |= candidate instanceof ThreadCandidate.Forged;
            for (Conversation found : conversations.find(candidate)) {
                if (certain || (!forged && mayAppend(found, message))) {
                    boolean guessable = candidate instanceof ThreadCandidate.Numbered
                            || candidate instanceof ThreadCandidate.Expired;
                    return place(found, message, !guessable, newTicket);
                }
                possibleFollowUpOf = possibleFollowUpOf == null ? found.ticketId() : possibleFollowUpOf;
            }
        }
        return open(message, newTicket.get(), forged, possibleFollowUpOf, null);
    }

    /** Whoever wrote the mail could have put anybody's address into its Reply-To. */
    private static boolean mayAppend(Conversation conversation, InboundMessage message) {
        boolean onBehalf = message.mail() != null && message.mail().onBehalf();
        return !onBehalf && conversation.includes(message.sender());
    }

    /** A person's message to a closed ticket goes on in another one; a machine's note is filed where it belongs. */
    private Outcome place(Conversation found, InboundMessage message, boolean certain, Supplier<NewTicket> newTicket) {
        if (!found.closed() || message.automatic()) {
            return append(found, message, certain);
        }
        return conversations
                .continuationOf(found, message.sender())
                .map(open -> append(open, message, certain))
                .orElseGet(() -> open(message, newTicket.get(), false, null, found.name()));
    }

    private Outcome append(Conversation conversation, InboundMessage message, boolean certain) {
        Set<Identity> admitted = admitted(conversation, message, certain);
        conversations.join(conversation, message, admitted);
        return new Outcome.Appended(conversation.ticketId(), conversation.number(), admitted);
    }

    private Outcome open(
            InboundMessage message,
            NewTicket ticket,
            boolean forged,
            @Nullable UUID possibleFollowUpOf,
            @Nullable TicketName followUpOf) {
        Map<String, String> facts = new LinkedHashMap<>(message.facts());
        if (forged) {
            facts.put(SUSPECT_TOKEN, "true");
        }
        MailHeaders mail = message.mail();
        boolean unverified = mail != null && mail.authentication() == Authentication.FAILED;
        if (unverified) {
            facts.put(UNVERIFIED_SENDER, "true");
        }
        Set<Identity> admitted = mail == null || unverified ? Set.of() : Set.copyOf(mail.copied());
        UUID closed = followUpOf == null ? null : followUpOf.id();
        Conversation opened = new Conversation(
                ticket.id(), ticket.number(), Set.copyOf(message.sender().identities()), false, closed);
        conversations.join(opened, message, admitted);
        if (mail != null) {
            mail.answered().forEach(id -> conversations.knowExchange(id, ticket.id()));
        }
        return new Outcome.Opened(ticket.id(), ticket.number(), facts, possibleFollowUpOf, followUpOf, admitted);
    }

    /**
     * The people who may write into a conversation from now on. Whoever only writes a participant's address into the
     * header must not bring anybody along, and a ticket's number is easily guessed.
     */
    private static Set<Identity> admitted(Conversation conversation, InboundMessage message, boolean certain) {
        MailHeaders mail = message.mail();
        Set<Identity> admitted = message.notedForATicket()
                ? new HashSet<>()
                : new HashSet<>(message.sender().identities());
        if (mail == null) {
            return admitted;
        }
        return switch (mail.authentication()) {
            case FAILED -> Set.of();
            case PASSED -> withCopied(admitted, mail);
            case UNKNOWN -> certain && conversation.includes(message.sender()) ? withCopied(admitted, mail) : admitted;
        };
    }

    private static Set<Identity> withCopied(Set<Identity> admitted, MailHeaders mail) {
        admitted.addAll(mail.copied());
        return admitted;
    }
}
