package io.stellwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.stellwerk.messaging.Database;
import io.stellwerk.messaging.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RefusedRequestsTest {

    private static final RefusedRequest ACCEPT = new RefusedRequest(
            "anna", "Anna", "10.0.0.1", RefusedRequest.ACTION, "POST /tickets/1/accept", "NOT_YOUR_TIER");

    private final Log log = new Log();
    private final RefusedRequests refused = new RefusedRequests(new NoDatabase(), log);

    @Test
    void the_same_refusal_is_written_once_with_its_number() {
        for (int i = 0; i < 5000; i++) {
            refused.note(ACCEPT);
        }
        write();
        write();

        assertThat(log.entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("request.refused");
            assertThat(entry.after()).containsEntry("count", "5000").containsEntry("code", "NOT_YOUR_TIER");
            assertThat(entry.subjectId()).isEqualTo("POST /tickets/1/accept");
        });
    }

    @Test
    void strangers_from_everywhere_do_not_fill_the_log() {
        for (int i = 0; i < 10_000; i++) {
            refused.note(RefusedRequest.signIn("10.0." + i / 250 + "." + i % 250, "NOT_SIGNED_IN"));
        }
        write();

        assertThat(log.entries).hasSizeLessThanOrEqualTo(RefusedRequests.MOST_KINDS + 1);
        assertThat(log.entries.stream().mapToInt(RefusedRequestsTest::count).sum())
                .isEqualTo(10_000);
    }

    @Test
    void what_could_not_be_written_is_written_later() {
        refused.note(ACCEPT);
        log.broken = true;
        refused.write().onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(5));
        log.broken = false;
        refused.note(ACCEPT);
        write();

        assertThat(log.entries)
                .singleElement()
                .satisfies(entry -> assertThat(count(entry)).isEqualTo(2));
    }

    private static int count(AuditEntry entry) {
        return entry.after() == null ? 0 : Integer.parseInt(entry.after().getOrDefault("count", "0"));
    }

    private void write() {
        refused.write().await().atMost(Duration.ofSeconds(5));
    }

    /** Keeps what is written. */
    private static final class Log implements AuditLog {

        private final List<AuditEntry> entries = new ArrayList<>();
        private boolean broken;

        @Override
        public Uni<Void> append(Transaction transaction, Collection<AuditEntry> some) {
            if (broken) {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
            entries.addAll(some);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> append(AuditEntry entry) {
            throw new UnsupportedOperationException();
        }
    }

    /** Runs work that needs no database. */
    private static final class NoDatabase implements Database {

        @Override
        public <T> Uni<T> read(Function<Transaction, Uni<T>> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("NullAway")
        public <T> Uni<T> inTransaction(Function<Transaction, Uni<T>> work) {
            return work.apply(null);
        }
    }
}
