package io.stellwerk.intake.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.intake.application.Decided;
import io.stellwerk.intake.domain.Identity;
import io.stellwerk.intake.domain.MailHeaders;
import io.stellwerk.intake.domain.Outcome;
import io.stellwerk.messaging.Sql;
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
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes tickets, and who takes part in them. */
@ApplicationScoped
class TicketRows {

    private static final String INSERT = """
            insert into ticket (id, number, customer_id, channel, language_hint, facts,
              possible_follow_up_of, opened_at)
            select id, number, customer_id, channel, language_hint, cast(facts as jsonb),
              possible_follow_up_of, cast(opened_at as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:numbers as text[]), cast(:customers as uuid[]),
              cast(:channels as text[]), cast(:languages as text[]), cast(:facts as text[]),
              cast(:followUps as uuid[]), cast(:instants as text[]))
              as opened(id, number, customer_id, channel, language_hint, facts,
              possible_follow_up_of, opened_at)""";

    private record Opened(Decided decided, Outcome.Opened outcome) {}

    private record Participant(UUID ticketId, Identity identity) {}

    Uni<Void> insert(Mutiny.Session session, List<Decided> decided) {
        List<Opened> opened = new ArrayList<>();
        for (Decided one : decided) {
            if (one.outcome() instanceof Outcome.Opened outcome) {
                opened.add(new Opened(one, outcome));
            }
        }
        if (opened.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Sql.on(session, INSERT)
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
                .with("followUps", Column.ids(opened, row -> row.outcome().possibleFollowUpOf()))
                .with(
                        "instants",
                        Column.printed(opened, row -> row.decided().message().receivedAt()))
                .update()
                .replaceWithVoid();
    }

    /** The ticket's own customer takes part anyway; these are the others. */
    Uni<Void> insertParticipants(Mutiny.Session session, List<Decided> decided) {
        Set<Participant> added = new LinkedHashSet<>();
        for (Decided one : decided) {
            MailHeaders mail = one.message().mail();
            UUID ticketId = one.outcome().ticketId();
            if (ticketId == null || !one.message().conversational()) {
                continue;
            }
            if (one.outcome() instanceof Outcome.Appended && !one.message().notedForATicket()) {
                one.message().sender().identities().forEach(who -> added.add(new Participant(ticketId, who)));
            }
            if (mail != null) {
                mail.copied().forEach(who -> added.add(new Participant(ticketId, who)));
            }
        }
        if (added.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Participant> sorted = added.stream()
                .sorted(Comparator.comparing(Participant::ticketId)
                        .thenComparing(row -> row.identity().key()))
                .toList();
        return Sql.on(session, """
                        insert into participant (ticket_id, identity)
                        select ticket_id, identity
                        from unnest(cast(:tickets as uuid[]), cast(:identities as text[])) as added(ticket_id, identity)
                        on conflict do nothing""")
                .with("tickets", Column.ids(sorted, Participant::ticketId))
                .with("identities", Column.text(sorted, row -> row.identity().key()))
                .update()
                .replaceWithVoid();
    }

    private static String json(Map<String, String> facts) {
        return new String(WireJson.write(facts), StandardCharsets.UTF_8);
    }
}
