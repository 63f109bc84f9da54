package io.stellwerk.triage.assessment.persistence;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import io.stellwerk.messaging.WireJson;
import io.stellwerk.triage.assessment.Assessments;
import io.stellwerk.triage.assessment.DecidedTicket;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The assessments table. */
@ApplicationScoped
class SqlAssessments implements Assessments {

    private static final String KEEP_NEW = """
            insert into assessments (id, ticket_id, decision, rule_set, rule_set_version, decided_at)
            select cast(a.id as uuid), cast(a.ticket_id as uuid), cast(a.decision as jsonb), a.rule_set,
                a.rule_set_version, cast(a.decided_at as timestamptz)
            from unnest(
                cast(:ids as text[]), cast(:tickets as text[]), cast(:decisions as text[]), cast(:ruleSets as text[]),
                cast(:versions as text[]), cast(:instants as text[]))
                as a(id, ticket_id, decision, rule_set, rule_set_version, decided_at)
            order by a.ticket_id
            on conflict do nothing
            returning cast(ticket_id as text)""";

    private static final String OF_TICKET = """
            select cast(id as text), cast(decision as text) from assessments where ticket_id = cast(:ticket as uuid)""";

    private final Database database;

    SqlAssessments(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Set<UUID>> keepNew(Transaction transaction, List<DecidedTicket> decided) {
        return transaction
                .sql(KEEP_NEW, String.class)
                .with("ids", column(decided, ticket -> ticket.assessmentId().toString()))
                .with("tickets", column(decided, ticket -> ticket.ticketId().toString()))
                .with("decisions", column(decided, SqlAssessments::document))
                .with(
                        "ruleSets",
                        column(
                                decided,
                                ticket -> ticket.assessment().basis().ruleSet().name()))
                .with(
                        "versions",
                        column(
                                decided,
                                ticket -> ticket.assessment().basis().ruleSet().version()))
                .with(
                        "instants",
                        column(
                                decided,
                                ticket ->
                                        ticket.assessment().basis().decidedAt().toString()))
                .list()
                .map(kept -> kept.stream().map(UUID::fromString).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Optional<Kept>> ofTicket(UUID ticketId) {
        return database.read(transaction -> transaction
                .sql(OF_TICKET)
                .with("ticket", ticketId.toString())
                .list()
                .map(rows -> rows.stream().findFirst().map(row -> kept(ticketId, row))));
    }

    private static Kept kept(UUID ticketId, Object[] row) {
        byte[] document = ((String) row[1]).getBytes(StandardCharsets.UTF_8);
        return new Kept(
                UUID.fromString((String) row[0]),
                ticketId,
                WireJson.read(document, DecisionDocument.class).toAssessment());
    }

    private static String document(DecidedTicket ticket) {
        return new String(WireJson.write(DecisionDocument.of(ticket.assessment())), StandardCharsets.UTF_8);
    }

    private static String[] column(List<DecidedTicket> decided, Function<DecidedTicket, String> value) {
        return decided.stream().map(value).toArray(String[]::new);
    }
}
