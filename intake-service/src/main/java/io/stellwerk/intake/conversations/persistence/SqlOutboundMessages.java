package io.stellwerk.intake.conversations.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.OutboundMessage;
import io.stellwerk.intake.conversations.OutboundMessages;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Messages of agents beside the inbound ones; answers go out over the channel on which the ticket came in. */
@ApplicationScoped
class SqlOutboundMessages implements OutboundMessages {

    @Override
    public Uni<Set<UUID>> known(Transaction transaction, Collection<UUID> tickets) {
        return transaction
                .sql("select id from ticket where id = any(cast(:tickets as uuid[]))", UUID.class)
                .with("tickets", tickets.toArray(UUID[]::new))
                .list()
                .map(HashSet::new);
    }

    @Override
    public Uni<Void> add(Transaction transaction, List<OutboundMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql("""
                        insert into message (id, ticket_id, direction, channel, author, text, automatic, received_at)
                        select sent.id, t.id, sent.direction, t.channel, sent.agent, sent.text, false,
                          cast(sent.sent_at as timestamptz)
                        from unnest(cast(:ids as uuid[]), cast(:tickets as uuid[]), cast(:directions as text[]), cast(:agents as text[]),
                          cast(:texts as text[]), cast(:instants as text[])) as sent(id, ticket_id, direction, agent, text, sent_at)
                        join ticket t on t.id = sent.ticket_id
                        on conflict do nothing""")
                .with("ids", Column.ids(messages, OutboundMessage::id))
                .with("tickets", Column.ids(messages, OutboundMessage::ticketId))
                .with("directions", Column.text(messages, message -> message.internal() ? "INTERNAL" : "OUTBOUND"))
                .with("agents", Column.text(messages, OutboundMessage::agent))
                .with("texts", Column.text(messages, OutboundMessage::text))
                .with("instants", Column.printed(messages, OutboundMessage::sentAt))
                .update()
                .replaceWithVoid();
    }
}
