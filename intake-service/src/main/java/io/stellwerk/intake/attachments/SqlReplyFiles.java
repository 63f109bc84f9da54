package io.stellwerk.intake.attachments;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Files of replies that are not sent yet, in their table. */
@ApplicationScoped
class SqlReplyFiles implements ReplyFiles {

    private static final String TAKEN = """
            unnest(cast(:messages as uuid[]), cast(:tickets as uuid[]), cast(:files as uuid[]), cast(:positions as text[]))
                as taken(message_id, ticket_id, file_id, position)
            join reply_file f on f.id = taken.file_id and f.ticket_id = taken.ticket_id""";

    @Override
    public Uni<Room> room(Transaction transaction, Owner owner) {
        return transaction
                .sql("select pg_advisory_xact_lock(hashtextextended(:agent || cast(cast(:ticket as uuid) as text), 0))")
                .with("agent", owner.agent())
                .with("ticket", owner.ticketId())
                .list()
                .chain(() -> transaction
                        .sql("""
                                select exists (select from ticket where id = :ticket), count(*), cast(coalesce(sum(size), 0) as bigint)
                                from reply_file where ticket_id = :ticket and uploaded_by = :agent""")
                        .with("ticket", owner.ticketId())
                        .with("agent", owner.agent())
                        .one())
                .map(row -> new Room((Boolean) row[0], ((Long) row[1]).intValue(), (Long) row[2]));
    }

    @Override
    public Uni<Void> add(Transaction transaction, Owner owner, Attachment file, Instant at) {
        return transaction
                .sql("""
                        insert into reply_file (id, ticket_id, uploaded_by, name, content_type, size, sha256, content, uploaded_at)
                        values (:id, :ticket, :agent, :name, :type, :size, :hash, decode(:content, 'base64'), :at)""")
                .with("id", file.id())
                .with("ticket", owner.ticketId())
                .with("agent", owner.agent())
                .with("name", file.name())
                .with("type", file.contentType())
                .with("size", file.size())
                .with("hash", file.sha256())
                .with("content", Base64.getEncoder().encodeToString(file.content()))
                .with("at", at)
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(Transaction transaction, Owner owner, UUID fileId) {
        return transaction
                .sql("delete from reply_file where id = :id and ticket_id = :ticket and uploaded_by = :agent")
                .with("id", fileId)
                .with("ticket", owner.ticketId())
                .with("agent", owner.agent())
                .update()
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> take(Transaction transaction, List<Taken> files) {
        return files.isEmpty()
                ? Uni.createFrom().voidItem()
                : with(
                                transaction,
                                "insert into attachment_content (sha256, content) select distinct on (f.sha256) f.sha256, f.content from "
                                        + TAKEN + " order by f.sha256 on conflict do nothing",
                                files)
                        .chain(() -> with(
                                transaction,
                                "insert into attachment (id, message_id, position, name, content_type, size, sha256)"
                                        + " select f.id, taken.message_id, cast(taken.position as int), f.name, f.content_type, f.size, f.sha256 from "
                                        + TAKEN + " on conflict do nothing",
                                files))
                        .chain(() -> transaction
                                .sql("""
                                        delete from reply_file f using unnest(cast(:files as uuid[]), cast(:tickets as uuid[]))
                                            as taken(file_id, ticket_id)
                                        where f.id = taken.file_id and f.ticket_id = taken.ticket_id""")
                                .with("files", Column.ids(files, Taken::fileId))
                                .with("tickets", Column.ids(files, Taken::ticketId))
                                .update())
                        .replaceWithVoid();
    }

    private static Uni<Integer> with(Transaction transaction, String sql, List<Taken> files) {
        return transaction
                .sql(sql)
                .with("messages", Column.ids(files, Taken::messageId))
                .with("tickets", Column.ids(files, Taken::ticketId))
                .with("files", Column.ids(files, Taken::fileId))
                .with("positions", Column.printed(files, Taken::position))
                .update();
    }

    @Override
    public Uni<Void> forgetBefore(Transaction transaction, Instant instant) {
        return transaction
                .sql("delete from reply_file where uploaded_at < :instant")
                .with("instant", instant)
                .update()
                .replaceWithVoid();
    }
}
