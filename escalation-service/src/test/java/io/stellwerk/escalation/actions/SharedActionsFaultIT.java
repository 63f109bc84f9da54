package io.stellwerk.escalation.actions;

import static io.restassured.RestAssured.given;
import static io.stellwerk.escalation.Bodies.by;
import static io.stellwerk.escalation.TicketOnTheWire.aTicket;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.stellwerk.escalation.ServiceUnderTest;
import io.stellwerk.escalation.TicketOnTheWire;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While a transaction hangs, actions wait for the next one and share it; what finds no place there is turned away. */
@QuarkusTest
@TestProfile(SharedActionsFaultIT.OneAtATime.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
@Tag("slow")
class SharedActionsFaultIT {

    private static final int PLACES = 4;

    private final ServiceUnderTest service = new ServiceUnderTest();
    private final TicketOnTheWire held = aTicket();
    private final TicketOnTheWire wanted = aTicket();
    private final TicketOnTheWire other = aTicket();

    @Inject
    ActOnTicket actOnTicket;

    @Inject
    MeterRegistry metrics;

    /** One transaction, and few who wait for the next. */
    public static final class OneAtATime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "escalation.batch.parallel", "1",
                    "escalation.batch.max-waiting", Integer.toString(PLACES),
                    "escalation.batch.longest-wait", "PT10S",
                    "escalation.batch.timeout", "PT40S");
        }
    }

    @Test
    void actions_shareATransaction_andAreJudgedOneAfterTheOther() throws Exception {
        service.queue(held);
        service.queue(wanted);
        service.queue(other);
        String seen = service.get(wanted).header("ETag");
        CompletableFuture<Response> begun;
        List<CompletableFuture<Response>> annas;
        CompletableFuture<Response> berts;
        CompletableFuture<Response> others;

        try (Connection hang = holding(held)) {
            begun = accept(held, "anna", "a");
            awaitHanging(hang);
            annas = List.of(accept(wanted, "anna", "b"), accept(wanted, "anna", "b"));
            berts = accept(wanted, "bert", "c");
            others = accept(other, "bert", "d");
            await().until(actOnTicket::isTooBusy);

            Response late = service.act(other, "accept", by("carla"), seen);
            assertProblem(late.then(), 503, "OVERLOADED");
            assertThat(late.header("Retry-After")).matches("[2-5]");
            hang.rollback();
        }

        assertThat(begun.join().statusCode()).isEqualTo(200);
        assertThat(others.join().statusCode()).isEqualTo(200);
        assertThat(annas)
                .extracting(answer -> answer.join().asString())
                .containsOnly(annas.getFirst().join().asString());
        assertThat(List.of(annas.getFirst().join().statusCode(), berts.join().statusCode()))
                .containsExactlyInAnyOrder(200, 412);
        assertThat(service.eventNames(wanted, 2)).containsExactly("ticket-queued", "ticket-accepted");
        assertThat(service.eventNames(other, 2)).containsExactly("ticket-queued", "ticket-accepted");
        assertThat(metrics.get("stellwerk.escalation.batch.size").summary().max())
                .isEqualTo(PLACES);
    }

    @Test
    void action_isTurnedAway_whenItHasWaitedForTooLong() throws Exception {
        service.queue(held);
        service.queue(other);
        CompletableFuture<Response> begun;

        try (Connection hang = holding(held)) {
            begun = accept(held, "anna", "a");
            awaitHanging(hang);

            assertProblem(accept(other, "anna", "b").join().then(), 503, "OVERLOADED");
            hang.rollback();
        }

        assertThat(begun.join().statusCode()).isEqualTo(200);
        assertThat(service.get(other).jsonPath().getString("status")).isEqualTo("QUEUED");
    }

    private CompletableFuture<Response> accept(TicketOnTheWire ticket, String agent, String key) {
        String seen = service.get(ticket).header("ETag");
        return CompletableFuture.supplyAsync(
                () -> given().contentType(ContentType.JSON)
                        .header("If-Match", seen)
                        .header("Authorization", "Bearer " + TestIdentity.token(agent, "supervisor"))
                        .header("Idempotency-Key", key)
                        .body("{}")
                        .post(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/accept"),
                command -> Thread.ofPlatform().start(command));
    }

    private static Connection holding(TicketOnTheWire ticket) throws SQLException {
        Connection connection = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class),
                ConfigProvider.getConfig().getValue("quarkus.datasource.password", String.class));
        connection.setAutoCommit(false);
        connection.createStatement().execute("select from tickets where id = '" + ticket.id() + "' for update");
        return connection;
    }

    /** Until the action's transaction waits for the one that holds its ticket. */
    private static void awaitHanging(Connection holder) {
        await().until(() -> {
            try (ResultSet waiting = holder.createStatement()
                    .executeQuery("select count(*) from pg_stat_activity"
                            + " where pg_backend_pid() = any(pg_blocking_pids(pid))")) {
                waiting.next();
                return waiting.getInt(1) > 0;
            }
        });
    }
}
