package io.stellwerk.escalation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.audit.Caller;
import io.stellwerk.audit.SealEntries;
import io.stellwerk.audit.Subject;
import io.stellwerk.escalation.Parallel;
import io.stellwerk.messaging.Database;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever happens, there is one chain, and all that was committed has its place in it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class AuditChainFaultIT {

    private static final int WRITERS = 4;
    private static final int EACH = 60;

    private final String subject = UUID.randomUUID().toString();

    @Inject
    AuditLog audit;

    @Inject
    Database database;

    @Inject
    SealEntries sealEntries;

    @Test
    void an_effect_that_is_rolled_back_leaves_no_entry() {
        assertThatThrownBy(() -> run(() ->
                        database.inTransaction(transaction -> audit.append(transaction, List.of(entry("rolled back")))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("it dies here"))))))
                .hasMessageContaining("it dies here");

        assertThat(AuditRows.query("select id from audit_entry where subject_id = '" + subject + "'"))
                .isEmpty();
    }

    @Test
    void many_that_write_and_seal_at_once_make_one_chain_without_a_gap() {
        Runnable writer = () -> IntStream.range(0, EACH).forEach(i -> run(() -> audit.append(entry("n" + i))));
        Runnable sealer = () -> IntStream.range(0, EACH).forEach(_ -> run(sealEntries::seal));

        Parallel.run(Collections.nCopies(WRITERS, writer).toArray(Runnable[]::new));
        Parallel.run(writer, sealer, writer, sealer, writer, sealer, sealer);

        awaitSealed((WRITERS + 3) * EACH);
        assertOneChain();
    }

    @Test
    void an_entry_whose_transaction_took_longer_gets_its_place_after_those_that_were_there() throws SQLException {
        try (Connection late = AuditRows.connect()) {
            late.setAutoCommit(false);
            late.createStatement()
                    .execute("insert into audit_entry (actor_id, actor_name, address, action, subject_kind, subject_id)"
                            + " values ('anna', 'Anna', '', 'late', 'test', '" + subject + "')");
            run(() -> audit.append(entry("early")));
            awaitSealed(1);
            late.commit();
        }

        awaitSealed(2);
        assertThat(AuditRows.query("select action from audit_entry where subject_id = '" + subject + "' order by id"))
                .containsExactly("late", "early");
        assertThat(AuditRows.query(
                        "select action from audit_entry where subject_id = '" + subject + "' order by number"))
                .containsExactly("early", "late");
        assertOneChain();
    }

    @Test
    void what_was_written_while_the_database_came_back_is_sealed() {
        run(() -> audit.append(entry("before")));
        PostgresResource.stopServer();
        try {
            assertThatThrownBy(() -> run(() -> audit.append(entry("never")))).isNotNull();
        } finally {
            PostgresResource.startServer();
        }
        await().ignoreExceptions().until(() -> {
            run(() -> audit.append(entry("after")));
            return true;
        });

        awaitSealed(2);
        assertOneChain();
    }

    @Test
    void entries_are_neither_changed_nor_removed() {
        run(() -> audit.append(entry("kept")));
        awaitSealed(1);
        String where = " where subject_id = '" + subject + "'";

        assertRefused("update audit_entry set actor_id = 'bert'" + where);
        assertRefused("update audit_entry set number = number + 1000000" + where);
        assertRefused("update audit_entry set hash = null, number = null" + where);
        assertRefused("delete from audit_entry" + where);
        assertRefused("truncate audit_entry");
        assertThat(AuditRows.query("select actor_id from audit_entry" + where)).containsExactly("anna");
    }

    @Test
    void an_entry_without_a_place_is_only_given_one() throws SQLException {
        try (Connection open = AuditRows.connect()) {
            open.setAutoCommit(false);
            open.createStatement()
                    .execute("insert into audit_entry (actor_id, actor_name, address, action, subject_kind, subject_id)"
                            + " values ('anna', 'Anna', '', 'open', 'test', '" + subject + "')");

            assertThatThrownBy(() -> open.createStatement()
                            .execute("update audit_entry set actor_id = 'bert', number = 1000000, hash = sha256('x')"
                                    + " where subject_id = '" + subject + "'"))
                    .hasMessageContaining("neither changed nor removed");
            open.rollback();
        }
    }

    private void awaitSealed(int count) {
        await().untilAsserted(() -> assertThat(AuditRows.query(
                        "select number from audit_entry where number is not null and subject_id = '" + subject + "'"))
                .hasSize(count));
    }

    /** Numbers without a gap; that the hashes fit too is what the command verifies. */
    private static void assertOneChain() {
        assertThat(AuditRows.query("select count(*) = max(number) and count(distinct number) = count(*)"
                        + " and count(distinct hash) = count(*) from audit_entry where number is not null"))
                .containsExactly("t");
    }

    private static void assertRefused(String sql) {
        assertThatThrownBy(() -> AuditRows.execute(sql)).hasMessageContaining("neither changed nor removed");
    }

    private AuditEntry entry(String action) {
        return AuditEntry.done(
                new Caller("anna", "Anna", "192.0.2.17", null), action, new Subject("test", subject), Map.of());
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
