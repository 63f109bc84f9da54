package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementPlansIT extends NoteFaultBase {

    @Test
    void a_connection_keeps_what_it_has_prepared() {
        List<String> prepared =
                OnContext.await(() -> database.inTransaction(transaction -> asked(transaction, "select 'again'")
                        .chain(() -> asked(transaction, "select 'again'"))
                        .chain(() -> asked(transaction, "select statement from pg_prepared_statements"))));

        assertThat(prepared).containsOnlyOnce("select 'again'");
    }

    @Test
    void no_plan_reads_a_whole_table_that_has_an_index() {
        List<String> plan = OnContext.await(() -> database.inTransaction(
                transaction -> asked(transaction, "explain select id from outbox where id = any('{1,2,3}')")));
        List<String> setting =
                OnContext.await(() -> database.inTransaction(transaction -> asked(transaction, "show enable_seqscan")));

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(setting).containsExactly("off");
    }

    private static Uni<List<String>> asked(Transaction transaction, String statement) {
        return transaction.sql(statement, String.class).list();
    }
}
