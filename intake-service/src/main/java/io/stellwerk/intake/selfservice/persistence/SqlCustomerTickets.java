package io.stellwerk.intake.selfservice.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.customers.Sender;
import io.stellwerk.intake.progress.ProgressStore;
import io.stellwerk.intake.progress.TicketProgress;
import io.stellwerk.intake.selfservice.CustomerTicket;
import io.stellwerk.intake.selfservice.CustomerTickets;
import io.stellwerk.intake.selfservice.Rating;
import io.stellwerk.intake.selfservice.Ratings;
import io.stellwerk.intake.selfservice.SelfServiceConfig;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a customer's ticket in six statements. What is seen is listed here; all else stays unseen. */
@ApplicationScoped
class SqlCustomerTickets implements CustomerTickets {

    /** The desk's answers, and what the ticket's own customer wrote; not what others did, to whom it may have been private. */
    private static final String SEEN = """
             (m.direction = 'OUTBOUND' or m.direction = 'INBOUND'
              and (m.author = any(cast(:own as text[])) or m.received_at = t.opened_at))""";

    private final Database database;
    private final ProgressStore progress;
    private final Ratings ratings;
    private final SelfServiceConfig config;

    SqlCustomerTickets(Database database, ProgressStore progress, Ratings ratings, SelfServiceConfig config) {
        this.database = database;
        this.progress = progress;
        this.ratings = ratings;
        this.config = config;
    }

    @Override
    public Uni<Optional<CustomerTicket>> read(UUID ticketId) {
        return database.read(transaction -> authors(transaction, ticketId)
                .chain(own -> transaction
                        .sql("""
                                select t.number, t.opened_at, t.closed,
                                  (select f.subject from message f where f.ticket_id = t.id order by f.received_at, f.id limit 1),
                                  (select count(*) from message m where m.ticket_id = t.id and""" + SEEN + ") from ticket t where t.id = :ticket")
                        .with("ticket", ticketId)
                        .with("own", own)
                        .list()
                        .chain(rows -> rows.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : ticket(transaction, ticketId, rows.getFirst(), own)
                                        .map(Optional::of))));
    }

    @Override
    public Uni<Boolean> hasFile(UUID ticketId, UUID attachmentId) {
        return database.read(transaction -> authors(transaction, ticketId)
                .chain(own -> transaction
                        .sql("""
                                select exists (select from attachment a join message m on m.id = a.message_id
                                  join ticket t on t.id = m.ticket_id
                                  where a.id = :attachment and t.id = :ticket and m.channel <> 'PHONE' and""" + SEEN + ")", Boolean.class)
                        .with("attachment", attachmentId)
                        .with("ticket", ticketId)
                        .with("own", own)
                        .one()));
    }

    /** What stands as author at messages of the ticket's own customer. */
    private static Uni<String[]> authors(Transaction transaction, UUID ticketId) {
        return transaction
                .sql("""
                        select i.identity from customer_identity i join ticket t on t.customer_id = i.customer_id
                        where t.id = :ticket""", String.class)
                .with("ticket", ticketId)
                .list()
                .map(keys -> keys.stream()
                        .map(key -> new Sender(null, List.of(Identity.ofKey(key))).display())
                        .toArray(String[]::new));
    }

    private Uni<CustomerTicket> ticket(Transaction transaction, UUID ticketId, Object[] row, String[] own) {
        return messages(transaction, ticketId, own)
                .chain(messages -> progress.of(transaction, Set.of(ticketId))
                        .map(known -> Optional.ofNullable(known.get(ticketId)))
                        .chain(reached -> ratings.of(
                                        transaction,
                                        ticketId,
                                        reached.map(TicketProgress::solved).orElse(0))
                                .map(rating -> ticket(row, reached.orElse(null), rating.orElse(null), messages))));
    }

    private static CustomerTicket ticket(
            Object[] row,
            @Nullable TicketProgress progress,
            @Nullable Rating rating,
            List<CustomerTicket.Message> messages) {
        int earlier = (int) ((Long) row[4] - messages.size());
        return new CustomerTicket(
                (String) row[0],
                (String) row[3],
                instant(row[1]),
                (Boolean) row[2],
                progress,
                rating,
                messages,
                earlier);
    }

    private Uni<List<CustomerTicket.Message>> messages(Transaction transaction, UUID ticketId, String[] own) {
        return transaction
                .sql(
                        "select m.id, m.direction, m.channel, m.text, m.received_at from message m join ticket t on t.id = m.ticket_id"
                                + " where m.ticket_id = :ticket and" + SEEN
                                + " order by m.received_at desc, m.id desc limit cast(:most as int)")
                .with("ticket", ticketId)
                .with("own", own)
                .with("most", config.messages())
                .list()
                .chain(rows -> files(transaction, rows)
                        .map(files -> rows.reversed().stream()
                                .map(row -> message(row, files.getOrDefault((UUID) row[0], List.of())))
                                .toList()));
    }

    private static CustomerTicket.Message message(Object[] row, List<CustomerTicket.File> files) {
        boolean isCall = "PHONE".equals(row[2]) && "INBOUND".equals(row[1]);
        return new CustomerTicket.Message(
                (UUID) row[0],
                "OUTBOUND".equals(row[1]),
                (String) row[2],
                isCall ? null : (String) row[3],
                instant(row[4]),
                isCall ? List.of() : files);
    }

    private static Uni<Map<UUID, List<CustomerTicket.File>>> files(Transaction transaction, List<Object[]> messages) {
        UUID[] ids = messages.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
        return transaction.sql("""
                        select message_id, id, name, size from attachment
                        where message_id = any(cast(:ids as uuid[])) and refusal is null order by message_id, position""").with("ids", ids).list().map(rows -> {
            Map<UUID, List<CustomerTicket.File>> files = new HashMap<>();
            rows.forEach(row -> files.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new CustomerTicket.File((UUID) row[1], (String) row[2], (Long) row[3])));
            return files;
        });
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
