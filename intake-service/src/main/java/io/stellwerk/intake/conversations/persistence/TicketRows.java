package io.stellwerk.intake.conversations.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.conversations.Decided;
import io.stellwerk.intake.conversations.Outcome;
import io.stellwerk.intake.conversations.TicketName;
import io.stellwerk.intake.customers.Identity;
import io.stellwerk.messaging.Column;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes tickets, and who takes part in them. */
@ApplicationScoped
class TicketRows {

    private static final String INSERT = """
            insert into ticket (id, number, customer_id, channel, language_hint, facts,
              possible_follow_up_of, follow_up_of, opened_at)
            select id, number, customer_id, channel, language_hint, cast(facts as jsonb),
              possible_follow_up_of, follow_up_of, cast(opened_at as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:numbers as text[]), cast(:customers as uuid[]),
              cast(:channels as text[]), cast(:languages as text[]), cast(:facts as text[]),
              cast(:possible as uuid[]), cast(:followUps as uuid[]), cast(:instants as text[]))
              as opened(id, number, customer_id, channel, language_hint, facts,
              possible_follow_up_of, follow_up_of, opened_at)""";

    private record Opened(Decided decided, Outcome.Opened outcome) {}

    private record Participant(UUID ticketId, Identity identity) {}

    Uni<Void> insert(Transaction transaction, List<Decided> decided) {
        List<Opened> opened = new ArrayList<>();
        for (Decided one : decided) {
            if (one.outcome() instanceof Outcome.Opened outcome) {
                opened.add(new Opened(one, outcome));
            }
        }
        if (opened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction
                .sql(INSERT)
                .with("ids", Column.ids(opened, row -> row.outcome().ticketId()))
                .with("numbers", Column.printed(opened, row -> row.outcome().number()))
                .with(
                        "customers",
                        Column.ids(opened, row -> row.decided().customer().id()))
                .with(
                        "channels",
                        Column.printed(opened, row -> row.decided().message().channel()))
                .with(
                        "languages",
                        Column.text(opened, row -> row.decided().message().languageHint()))
                .with("facts", Column.text(opened, row -> json(row.outcome().facts())))
                .with("possible", Column.ids(opened, row -> row.outcome().possibleFollowUpOf()))
                .with("followUps", Column.ids(opened, TicketRows::followUpOf))
                .with(
                        "instants",
                        Column.printed(opened, row -> row.decided().message().receivedAt()))
                .update()
                .replaceWithVoid();
    }

    /** The ticket's own customer takes part anyway; these are the others. */
    Uni<Void> insertParticipants(Transaction transaction, List<Decided> decided) {
        Set<Participant> added = new LinkedHashSet<>();
        for (Decided one : decided) {
            switch (one.outcome()) {
                case Outcome.Opened opened ->
                    opened.admitted().forEach(who -> added.add(new Participant(opened.ticketId(), who)));
                case Outcome.Appended appended ->
                    appended.admitted().forEach(who -> added.add(new Participant(appended.ticketId(), who)));
                case Outcome.Bounced _, Outcome.Duplicate _, Outcome.Ignored _, Outcome.KeyReused _ -> {
                    // nobody joins
                }
            }
        }
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Participant> sorted = added.stream()
                .sorted(Comparator.comparing(Participant::ticketId)
                        .thenComparing(row -> row.identity().key()))
                .toList();
        return transaction
                .sql("""
                        insert into participant (ticket_id, identity)
                        select ticket_id, identity
                        from unnest(cast(:tickets as uuid[]), cast(:identities as text[])) as added(ticket_id, identity)
                        on conflict do nothing""")
                .with("tickets", Column.ids(sorted, Participant::ticketId))
                .with("identities", Column.text(sorted, row -> row.identity().key()))
                .update()
                .replaceWithVoid();
    }

    private record Reference(UUID ticketId, String mailId) {}

    /** Only for tickets that a mail has opened: others refer to no mail. */
    Uni<Void> insertExchanges(Transaction transaction, List<Decided> decided) {
        Set<Reference> added = new LinkedHashSet<>();
        for (Decided one : decided) {
            if (one.outcome() instanceof Outcome.Opened opened && one.message().mail() != null) {
                one.message().mail().answered().forEach(id -> added.add(new Reference(opened.ticketId(), id)));
            }
        }
        return added.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .sql("""
                        insert into mail_reference (ticket_id, mail_id)
                        select ticket_id, mail_id
                        from unnest(cast(:tickets as uuid[]), cast(:mailIds as text[])) as added(ticket_id, mail_id)""")
                        .with("tickets", Column.ids(added, Reference::ticketId))
                        .with("mailIds", Column.text(added, Reference::mailId))
                        .update()
                        .replaceWithVoid();
    }

    private static @Nullable UUID followUpOf(Opened row) {
        TicketName closed = row.outcome().followUpOf();
        return closed == null ? null : closed.id();
    }

    private static String json(Map<String, String> facts) {
        return new String(WireJson.write(facts), StandardCharsets.UTF_8);
    }
}
