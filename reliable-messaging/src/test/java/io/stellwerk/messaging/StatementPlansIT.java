package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementPlansIT extends NoteFaultBase {

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void a_connection_keeps_what_it_has_prepared() {
        List<String> prepared =
                OnContext.await(() -> sessions.withTransaction(session -> asked(session, "select 'again'")
                        .chain(() -> asked(session, "select 'again'"))
                        .chain(() -> asked(session, "select statement from pg_prepared_statements"))));

        assertThat(prepared).containsOnlyOnce("select 'again'");
    }

    @Test
    void no_plan_reads_a_whole_table_that_has_an_index() {
        List<String> plan = OnContext.await(() -> sessions.withTransaction(
                session -> asked(session, "explain select id from outbox where id = any('{1,2,3}')")));
        List<String> setting =
                OnContext.await(() -> sessions.withTransaction(session -> asked(session, "show enable_seqscan")));

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(setting).containsExactly("off");
    }

    private static Uni<List<String>> asked(Mutiny.Session session, String statement) {
        return Sql.on(session, statement, String.class).list();
    }
}
