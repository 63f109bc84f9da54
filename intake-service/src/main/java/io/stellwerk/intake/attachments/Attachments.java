package io.stellwerk.intake.attachments;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files of stored messages. */
public interface Attachments {

    /** Adds the files of messages; equal contents are stored once. */
    Uni<Void> add(Transaction transaction, List<Placed> files);

    /** A stored file; empty when there is none with this id or when its content was refused. */
    Uni<Optional<StoredFile>> file(UUID attachmentId);

    /** File at its place in a message. */
    record Placed(UUID messageId, int position, Attachment attachment) {}

    /** File with its content. */
    @SuppressWarnings("ArrayRecordComponent") // a value that is handed on once and never compared
    record StoredFile(String name, String contentType, byte[] content) {}
}
