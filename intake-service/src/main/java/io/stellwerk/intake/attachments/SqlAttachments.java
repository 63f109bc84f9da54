package io.stellwerk.intake.attachments;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Attachments in tables: equal contents once, under their hash. */
@ApplicationScoped
class SqlAttachments implements Attachments {

    private static final long PORTION = 4L * 1024 * 1024;

    private final Database database;

    SqlAttachments(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> add(Transaction transaction, List<Placed> files) {
        return files.isEmpty()
                ? Uni.createFrom().voidItem()
                : insertContents(transaction, files).chain(() -> insertRows(transaction, files));
    }

    @Override
    public Uni<Optional<StoredFile>> file(UUID attachmentId) {
        return database.read(transaction -> transaction
                .sql("""
                        select a.name, a.content_type, c.content
                        from attachment a join attachment_content c on c.sha256 = a.sha256
                        where a.id = :attachment and a.refusal is null""")
                .with("attachment", attachmentId)
                .list()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new StoredFile((String) row[0], (String) row[1], (byte[]) row[2]))));
    }

    /** Only what is here: a message that is filed a second time comes without. In base 64, because the reactive driver takes no array of bytes. */
    private static Uni<Void> insertContents(Transaction transaction, List<Placed> rows) {
        Map<String, Attachment> kept = new TreeMap<>();
        rows.stream()
                .map(Placed::attachment)
                .filter(Attachment::kept)
                .filter(attachment -> attachment.content().length == attachment.size())
                .forEach(attachment -> kept.putIfAbsent(attachment.sha256(), attachment));
        Uni<Void> all = Uni.createFrom().voidItem();
        for (List<Attachment> together : portions(kept.values())) {
            all = all.chain(() -> insertPortion(transaction, together));
        }
        return all;
    }

    /** In portions, because the driver holds the whole of a statement in memory that is not the heap's. */
    private static List<List<Attachment>> portions(Collection<Attachment> contents) {
        List<List<Attachment>> portions = new ArrayList<>();
        long bytes = 0;
        for (Attachment attachment : contents) {
            if (portions.isEmpty() || bytes + attachment.content().length > PORTION) {
                portions.add(new ArrayList<>());
                bytes = 0;
            }
            portions.getLast().add(attachment);
            bytes += attachment.content().length;
        }
        return portions;
    }

    private static Uni<Void> insertPortion(Transaction transaction, List<Attachment> contents) {
        return transaction
                .sql("""
                        insert into attachment_content (sha256, content)
                        select sha256, decode(content, 'base64')
                        from unnest(cast(:hashes as text[]), cast(:contents as text[])) as added(sha256, content)
                        on conflict do nothing""")
                .with("hashes", Column.text(contents, Attachment::sha256))
                .with(
                        "contents",
                        Column.text(contents, content -> Base64.getEncoder().encodeToString(content.content())))
                .update()
                .replaceWithVoid();
    }

    private static Uni<Void> insertRows(Transaction transaction, List<Placed> rows) {
        return transaction
                .sql("""
                        insert into attachment (id, message_id, position, name, content_type, size, sha256, refusal,
                          content_id, inline)
                        select id, message_id, cast(position as int), name, content_type, cast(size as bigint), sha256,
                          refusal, content_id, cast(inline as boolean)
                        from unnest(cast(:ids as uuid[]), cast(:messages as uuid[]), cast(:positions as text[]),
                          cast(:names as text[]), cast(:types as text[]), cast(:sizes as text[]),
                          cast(:hashes as text[]), cast(:refusals as text[]),
                          cast(:contentIds as text[]), cast(:inlines as text[]))
                          as added(id, message_id, position, name, content_type, size, sha256, refusal, content_id, inline)""")
                .with("ids", Column.ids(rows, row -> row.attachment().id()))
                .with("messages", Column.ids(rows, Placed::messageId))
                .with("positions", Column.printed(rows, Placed::position))
                .with("names", Column.text(rows, row -> row.attachment().name()))
                .with("types", Column.text(rows, row -> row.attachment().contentType()))
                .with("sizes", Column.printed(rows, row -> row.attachment().size()))
                .with("hashes", Column.text(rows, row -> row.attachment().sha256()))
                .with("refusals", Column.printed(rows, row -> row.attachment().refusal()))
                .with("contentIds", Column.text(rows, row -> row.attachment().contentId()))
                .with("inlines", Column.printed(rows, row -> row.attachment().inline()))
                .update()
                .replaceWithVoid();
    }
}
