package io.stellwerk.intake.conversations.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.attachments.ReplyFiles;
import io.stellwerk.intake.conversations.OutboundMessage;
import io.stellwerk.intake.conversations.OutboundMessages;
import io.stellwerk.intake.messages.Addressed;
import io.stellwerk.intake.messages.Correspondent;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages of agents beside the inbound ones; answers go out over the channel on which the ticket came in. */
@ApplicationScoped
class SqlOutboundMessages implements OutboundMessages {

    private final ReplyFiles files;

    SqlOutboundMessages(ReplyFiles files) {
        this.files = files;
    }

    @Override
    public Uni<Set<UUID>> known(Transaction transaction, Collection<UUID> tickets) {
        return transaction
                .sql("select id from ticket where id = any(cast(:tickets as uuid[]))", UUID.class)
                .with("tickets", tickets.toArray(UUID[]::new))
                .list()
                .map(HashSet::new);
    }

    private static @Nullable String addressed(OutboundMessage message) {
        List<Correspondent> cc = message.cc().stream()
                .map(address -> new Correspondent(null, address))
                .toList();
        return cc.isEmpty() ? null : AddressedJson.write(new Addressed(List.of(), cc, List.of()));
    }

    @Override
    public Uni<Void> add(Transaction transaction, List<OutboundMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql("""
                        insert into message (id, ticket_id, direction, channel, author, text, automatic, received_at, addressed)
                        select sent.id, t.id, sent.direction, t.channel, sent.agent, sent.text, false,
                          cast(sent.sent_at as timestamptz), cast(sent.addressed as jsonb)
                        from unnest(cast(:ids as uuid[]), cast(:tickets as uuid[]), cast(:directions as text[]), cast(:agents as text[]),
                          cast(:texts as text[]), cast(:instants as text[]), cast(:addressed as text[]))
                          as sent(id, ticket_id, direction, agent, text, sent_at, addressed)
                        join ticket t on t.id = sent.ticket_id
                        on conflict do nothing""")
                .with("ids", Column.ids(messages, OutboundMessage::id))
                .with("tickets", Column.ids(messages, OutboundMessage::ticketId))
                .with("directions", Column.text(messages, message -> message.internal() ? "INTERNAL" : "OUTBOUND"))
                .with("agents", Column.text(messages, OutboundMessage::agent))
                .with("texts", Column.text(messages, OutboundMessage::text))
                .with("addressed", Column.text(messages, SqlOutboundMessages::addressed))
                .with("instants", Column.printed(messages, OutboundMessage::sentAt))
                .update()
                .chain(() -> files.take(transaction, taken(messages)));
    }

    private static List<ReplyFiles.Taken> taken(List<OutboundMessage> messages) {
        List<ReplyFiles.Taken> taken = new ArrayList<>();
        for (OutboundMessage message : messages) {
            for (int at = 0; at < message.files().size(); at++) {
                taken.add(new ReplyFiles.Taken(
                        message.id(), message.ticketId(), message.files().get(at), at));
            }
        }
        return taken;
    }
}
