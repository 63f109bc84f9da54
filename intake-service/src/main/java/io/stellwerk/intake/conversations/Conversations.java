package io.stellwerk.intake.conversations;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MailHeaders;
import io.stellwerk.intake.messages.ThreadCandidate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The conversations that the messages of a batch may belong to, those that the batch itself opens included. */
public final class Conversations {
    private final Map<UUID, Conversation> byTicket = new LinkedHashMap<>();
    private final Map<TicketNumber, UUID> byNumber = new HashMap<>();
    private final Map<String, SequencedSet<UUID>> byMessageId = new HashMap<>();
    private final Map<String, SequencedSet<UUID>> byExchange = new HashMap<>();

    /** Adds a conversation. */
    public void know(Conversation conversation) {
        byTicket.put(conversation.ticketId(), conversation);
        byNumber.put(conversation.number(), conversation.ticketId());
    }

    /** Tells that a ticket has a mail with this Message-ID. */
    public void knowMail(String messageId, UUID ticketId) {
        byMessageId.computeIfAbsent(messageId, _ -> new LinkedHashSet<>()).add(ticketId);
    }

    /** Tells that a ticket's mail refers to this Message-ID. */
    public void knowExchange(String messageId, UUID ticketId) {
        byExchange.computeIfAbsent(messageId, _ -> new LinkedHashSet<>()).add(ticketId);
    }

    /** Marks a ticket as one whose life is over. */
    public void close(UUID ticketId) {
        byTicket.computeIfPresent(
                ticketId,
                (_, open) ->
                        new Conversation(open.ticketId(), open.number(), open.participants(), true, open.followUpOf()));
    }

    /** Adds a message to its conversation, with the people who now take part. */
    void join(Conversation conversation, InboundMessage message, Set<Identity> admitted) {
        know(conversation.with(admitted));
        MailHeaders mail = message.mail();
        if (mail != null && mail.messageId() != null) {
            knowMail(mail.messageId(), conversation.ticketId());
        }
    }

    Optional<Conversation> byTicket(UUID ticketId) {
        return Optional.ofNullable(byTicket.get(ticketId));
    }

    /** The conversations that a candidate points to, the nearest first; a forged one points to none. */
    List<Conversation> find(ThreadCandidate candidate) {
        Stream<UUID> tickets = switch (candidate) {
            case ThreadCandidate.Signed signed -> Stream.of(signed.ticketId());
            case ThreadCandidate.Forged _ -> Stream.empty();
            case ThreadCandidate.Expired expired -> Stream.of(expired.claimedTicketId());
            case ThreadCandidate.Stated stated -> Stream.ofNullable(byNumber.get(stated.number()));
            case ThreadCandidate.Numbered numbered -> Stream.ofNullable(byNumber.get(numbered.number()));
            case ThreadCandidate.Answering answering -> all(answering.messageIds(), byMessageId);
            case ThreadCandidate.Related related -> all(related.messageIds(), byExchange);
        };
        return tickets.map(byTicket::get).filter(Objects::nonNull).distinct().toList();
    }

    /** The open ticket that continues a closed one, directly or over others, and in which the sender takes part. */
    Optional<Conversation> continuationOf(Conversation closed, Sender sender) {
        Optional<Conversation> newest = Optional.empty();
        Set<UUID> chain = new HashSet<>(Set.of(closed.ticketId()));
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Conversation other : byTicket.values()) {
                if (other.followUpOf() != null && chain.contains(other.followUpOf()) && chain.add(other.ticketId())) {
                    grown = true;
                    newest = !other.closed() && other.includes(sender) ? Optional.of(other) : newest;
                }
            }
        }
        return newest;
    }

    private static Stream<UUID> all(Collection<String> ids, Map<String, SequencedSet<UUID>> index) {
        return ids.stream().flatMap(id -> index.getOrDefault(id, new LinkedHashSet<>()).stream());
    }
}
