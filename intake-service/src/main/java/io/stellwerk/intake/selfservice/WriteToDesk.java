package io.stellwerk.intake.selfservice;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.attachments.AttachmentPolicy;
import io.stellwerk.intake.conversations.Receipt;
import io.stellwerk.intake.conversations.ReceiveMessage;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.intake.messages.Channel;
import io.stellwerk.intake.messages.Draft;
import io.stellwerk.intake.messages.InboundMessages;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.intake.messages.ThreadCandidate;
import io.stellwerk.messaging.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a customer writes on the page of a ticket through the same door as every other message. */
@ApplicationScoped
public class WriteToDesk {

    private final TicketOwners owners;
    private final InboundMessages messages;
    private final ReceiveMessage receive;
    private final Database database;

    WriteToDesk(TicketOwners owners, InboundMessages messages, ReceiveMessage receive, Database database) {
        this.owners = owners;
        this.messages = messages;
        this.receive = receive;
        this.database = database;
    }

    /**
     * Words of a customer for a ticket.
     *
     * @param key what they are recognised by when they come again
     */
    public record Words(
            UUID ticketId,
            @Nullable MessageKey key,
            String text,
            List<AttachmentPolicy.File> files,
            Map<String, String> facts,
            String traceparent) {}

    /** Stores them with the ticket, or with one that continues it if it is closed. */
    public Uni<Receipt> write(Words words) {
        return database.read(transaction -> owners.of(transaction, words.ticketId()))
                .map(owner -> messages.of(draft(words, owner.sender()), words.files()))
                .chain(receive::receive);
    }

    private static Draft draft(Words words, Sender sender) {
        return new Draft(
                Channel.WEB,
                words.key(),
                new Draft.From(
                        sender.name(),
                        sender.identity(Identity.Kind.EMAIL).orElse(null),
                        sender.identity(Identity.Kind.PHONE).orElse(null),
                        sender.identity(Identity.Kind.EXTERNAL).orElse(null)),
                null,
                words.text(),
                null,
                words.facts(),
                new ThreadCandidate.Signed(words.ticketId()),
                null,
                words.traceparent());
    }
}
