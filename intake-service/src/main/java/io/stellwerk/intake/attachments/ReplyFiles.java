package io.stellwerk.intake.attachments;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files of replies that are not sent yet. */
public interface ReplyFiles {

    /** Whose file it is, and for which ticket. */
    record Owner(UUID ticketId, String agent) {}

    /** Count and sizes of what somebody has attached to a ticket's next reply. */
    record Room(boolean ticketExists, int count, long bytes) {}

    /** A file that a sent reply takes. */
    record Taken(UUID messageId, UUID ticketId, UUID fileId, int position) {}

    /** Tells how much is attached already; whoever asks at the same time waits. */
    Uni<Room> room(Transaction transaction, Owner owner);

    /** Keeps a file. */
    Uni<Void> add(Transaction transaction, Owner owner, Attachment file, Instant at);

    /** Removes a file that was not sent, if it is there and theirs. */
    Uni<Void> remove(Transaction transaction, Owner owner, UUID fileId);

    /** Makes them attachments of sent replies. A file of another ticket, and one that is not there, is left out. */
    Uni<Void> take(Transaction transaction, List<Taken> files);

    /** Forgets files that were never sent. */
    Uni<Void> forgetBefore(Transaction transaction, Instant instant);
}
