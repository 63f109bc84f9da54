package io.stellwerk.intake.attachments;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.Subject;
import io.stellwerk.intake.attachments.Attachment.Refusal;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Recurring;
import io.stellwerk.messaging.TimeOrderedIds;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An agent attaches files to a reply that is not sent yet. They are bound by the rules that bind customers' files. */
@ApplicationScoped
public class AttachToReply {

    /** As long as escalation keeps drafts. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final Duration EVERY = Duration.ofHours(1);

    private final ReplyFiles files;
    private final ConfiguredPolicy policy;
    private final TimeOrderedIds ids;
    private final Database database;
    private final AuditLog audit;

    AttachToReply(ReplyFiles files, ConfiguredPolicy policy, TimeOrderedIds ids, Database database, AuditLog audit) {
        this.files = files;
        this.policy = policy;
        this.ids = ids;
        this.database = database;
        this.audit = audit;
    }

    /** Result of attaching a file. */
    public sealed interface Result {

        /** It is kept until the reply is sent. */
        record Kept(Attachment file) implements Result {}

        /** A rule forbids it. */
        record Refused(Refusal reason) implements Result {}

        /** There is no such ticket. */
        record NoTicket() implements Result {}
    }

    void start(@Observes StartupEvent started, Recurring recurring) {
        recurring.every(
                EVERY,
                "forgetting files of replies",
                () -> database.inTransaction(transaction ->
                        files.forgetBefore(transaction, Instant.now().minus(KEPT))));
    }

    /** Keeps a file for the reply that its owner writes. */
    public Uni<Result> attach(ReplyFiles.Owner owner, AttachmentPolicy.File file, Caller caller) {
        return database.inTransaction(transaction -> files.room(transaction, owner)
                .chain(room -> {
                    if (!room.ticketExists()) {
                        return Uni.createFrom().item(new Result.NoTicket());
                    }
                    Attachment decided = policy.get().beside(room.count(), room.bytes(), file, ids.get());
                    Refusal refusal = decided.refusal();
                    return refusal == null
                            ? keep(transaction, owner, decided, caller)
                            : Uni.createFrom().<Result>item(new Result.Refused(refusal));
                }));
    }

    private Uni<Result> keep(Transaction transaction, ReplyFiles.Owner owner, Attachment file, Caller caller) {
        AuditEntry entry = AuditEntry.done(
                caller,
                "attachment.upload",
                Subject.of("attachment", file.id()),
                Map.of("ticket", owner.ticketId().toString()));
        return files.add(transaction, owner, file, Instant.now())
                .chain(() -> audit.append(transaction, List.of(entry)))
                .replaceWith(new Result.Kept(file));
    }

    /** Removes a file that was not sent. */
    public Uni<Void> remove(ReplyFiles.Owner owner, UUID fileId) {
        return database.inTransaction(transaction -> files.remove(transaction, owner, fileId));
    }
}
