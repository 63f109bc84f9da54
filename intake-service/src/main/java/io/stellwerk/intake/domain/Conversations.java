package io.stellwerk.intake.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The conversations that the messages of a batch may belong to, those that the batch itself opens included. */
public final class Conversations {
    private final Map<UUID, Conversation> byTicket = new HashMap<>();
    private final Map<TicketNumber, UUID> byNumber = new HashMap<>();
    private final Map<String, UUID> byMessageKey = new HashMap<>();

    /** Adds a conversation and the keys of those of its messages that are asked for. */
    public void know(Conversation conversation, Collection<String> messageKeys) {
        byTicket.put(conversation.ticketId(), conversation);
        byNumber.put(conversation.number(), conversation.ticketId());
        messageKeys.forEach(key -> byMessageKey.put(key, conversation.ticketId()));
    }

    /** Adds a message to its conversation, with everybody who now takes part. */
    void join(Conversation conversation, InboundMessage message) {
        Set<Identity> participants = new LinkedHashSet<>(conversation.participants());
        if (!byTicket.containsKey(conversation.ticketId()) || !message.notedForATicket()) {
            participants.addAll(message.sender().identities());
        }
        if (message.mail() != null) {
            participants.addAll(message.mail().copied());
        }
        know(
                new Conversation(conversation.ticketId(), conversation.number(), participants),
                message.keys().stream().map(MessageKey::value).toList());
    }

    Optional<Conversation> byTicket(UUID ticketId) {
        return Optional.ofNullable(byTicket.get(ticketId));
    }

    /** The conversation that a candidate points to; a forged one points to none. */
    Optional<Conversation> find(ThreadCandidate candidate) {
        return switch (candidate) {
            case ThreadCandidate.Signed signed -> byTicket(signed.ticketId());
            case ThreadCandidate.Forged _ -> Optional.empty();
            case ThreadCandidate.Stated stated ->
                Optional.ofNullable(byNumber.get(stated.number())).flatMap(this::byTicket);
            case ThreadCandidate.Numbered numbered ->
                Optional.ofNullable(byNumber.get(numbered.number())).flatMap(this::byTicket);
            case ThreadCandidate.Answering answering ->
                answering.messageKeys().stream()
                        .filter(byMessageKey::containsKey)
                        .findFirst()
                        .map(byMessageKey::get)
                        .flatMap(this::byTicket);
        };
    }
}
