package io.stellwerk.intake.ignored;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.CurrentCaller;
import io.stellwerk.audit.Subject;
import io.stellwerk.intake.conversations.Receipt;
import io.stellwerk.intake.conversations.ReceiveMessage;
import io.stellwerk.intake.conversations.Release;
import io.stellwerk.intake.email.EmailMessages;
import io.stellwerk.intake.email.OriginalMails;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.MessageKey;
import io.stellwerk.mail.NotAnEmail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens a ticket from a message that was ignored, as if it had come as a person's. Doing it twice opens one ticket. */
@ApplicationScoped
public class OpenIgnored {
    private static final String KEY_PREFIX = "ignored:";

    private final IgnoredMessages ignored;
    private final EmailMessages emails;
    private final ReceiveMessage receive;
    private final AuditLog audit;
    private final CurrentCaller currentCaller;

    OpenIgnored(
            IgnoredMessages ignored,
            EmailMessages emails,
            ReceiveMessage receive,
            AuditLog audit,
            CurrentCaller currentCaller) {
        this.ignored = ignored;
        this.emails = emails;
        this.receive = receive;
        this.audit = audit;
        this.currentCaller = currentCaller;
    }

    /** Result of opening a ticket. */
    public sealed interface Result {

        /** It led to a ticket. */
        record Done(Receipt receipt) implements Result {}

        /** There is no such message, or not any more. */
        record Unknown() implements Result {}

        /** It is remembered that it came, but not what it said. */
        record NotKept() implements Result {}
    }

    /** Opens the ticket, or appends to the one that the message answers. */
    public Uni<Result> open(UUID id, @Nullable String traceparent) {
        Release release = new Release(id, currentCaller.get());
        return ignored.find(id)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(found -> found.map(kept -> open(release, kept, traceparent))
                        .orElseGet(() -> Uni.createFrom().item(new Result.Unknown())));
    }

    private Uni<Result> open(Release release, IgnoredMessages.Kept kept, @Nullable String traceparent) {
        byte[] compressed = kept.compressed();
        if (compressed == null) {
            return Uni.createFrom().item(new Result.NotKept());
        }
        try {
            UUID id = release.ignoredId();
            InboundMessage message = emails.personsMail(
                    OriginalMails.unpack(compressed), id, MessageKey.of(KEY_PREFIX + id), traceparent);
            return receive.receive(message, release).map(Result.Done::new);
        } catch (NotAnEmail e) {
            return Uni.createFrom().item(new Result.NotKept());
        }
    }

    /** A kept message and what it says. */
    public Uni<Optional<Shown>> show(UUID id) {
        AuditEntry entry =
                AuditEntry.read(currentCaller.get(), "ignored-message.read", Subject.of("ignored-message", id));
        return ignored.find(id)
                .call(found -> found.isPresent()
                        ? audit.append(entry)
                        : Uni.createFrom().voidItem())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> found.map(kept -> new Shown(kept.entry(), text(kept))));
    }

    /** Ignored message with its words, if it was kept. */
    public record Shown(
            IgnoredMessages.Entry entry, @Nullable String text) {}

    private @Nullable String text(IgnoredMessages.Kept kept) {
        byte[] compressed = kept.compressed();
        if (compressed == null) {
            return null;
        }
        try {
            return emails.text(OriginalMails.unpack(compressed));
        } catch (NotAnEmail e) {
            return null;
        }
    }
}
