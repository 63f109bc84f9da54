package io.stellwerk.escalation.tickets.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.TicketFilter;
import io.stellwerk.escalation.tickets.TicketQuery;
import io.stellwerk.escalation.tickets.TicketQuery.Sort;
import io.stellwerk.messaging.Database;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page costs the same however many tickets there are: it is a range of an index, whatever the filter. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class TicketPagesIT {

    private static final String BACKLOG = """
            insert into tickets (id, number, subject, priority, skills, received_at, status, tier, queue, owner, customer_id, bounces,
                sequence, version, decisive_version, hand_overs, updated_at, first_response_due_at)
            select gen_random_uuid(), 'SW-1', 'backlog', 'P' || (2 + i % 4), '{}', timestamptz '2020-01-01' + i * interval '1 s',
                'CLOSED', 1 + i % 3, 'tier-1', 'agent-' || i % 5, 'customer-' || i % 100, 0, 1, 1, 1, '[]',
                timestamptz '2020-01-01' + i * interval '1 s', timestamptz '2020-01-01' + i * interval '1 s'
            from generate_series(1, 30000) i
            where not exists (select from tickets where subject = 'backlog')""";

    @Inject
    Database database;

    @Inject
    TicketPages pages;

    @BeforeEach
    void aBacklogExists() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() ->
                database.inTransaction(transaction -> transaction.sql(BACKLOG).update()));
        VertxContextSupport.subscribeAndAwait(() ->
                database.read(transaction -> transaction.sql("analyze tickets").update()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void a_page_is_a_range_of_an_index(TicketQuery query) throws Throwable {
        List<String> plan = VertxContextSupport.subscribeAndAwait(
                () -> database.read(transaction -> pages.explain(transaction, query)));

        assertThat(String.join("\n", plan))
                .containsPattern("Index Scan (using|on) tickets_by_")
                .doesNotContain("Seq Scan");
    }

    static Stream<TicketQuery> queries() {
        return Stream.of(Sort.values())
                .flatMap(sort -> Stream.of(null, middle(sort))
                        .flatMap(after -> filters().map(filter -> new TicketQuery(filter, sort, 51, after))));
    }

    private static Stream<TicketFilter> filters() {
        return Stream.of(
                TicketFilter.ALL,
                filter(Set.of(Tier.SECOND), Set.of(), null, null),
                filter(Set.of(Tier.SECOND), Set.of(Status.QUEUED), null, null),
                filter(Set.of(), Set.of(Status.CLOSED, Status.QUEUED), null, null),
                filter(Set.of(), Set.of(), "agent-3", null),
                filter(Set.of(Tier.SECOND), Set.of(), null, "customer-3"),
                new TicketFilter(
                        Set.of(),
                        Set.of(),
                        Set.of(Priority.P3),
                        null,
                        null,
                        "printing",
                        Instant.parse("2020-01-01T00:00:00Z")));
    }

    private static TicketFilter filter(Set<Tier> tiers, Set<Status> statuses, String owner, String customer) {
        return new TicketFilter(tiers, statuses, Set.of(), owner, customer, null, null);
    }

    private static TicketQuery.Place middle(Sort sort) {
        return new TicketQuery.Place(
                sort, Priority.P3, Instant.parse("2020-01-01T04:00:00Z"), new TicketId(new UUID(0, 0)));
    }
}
