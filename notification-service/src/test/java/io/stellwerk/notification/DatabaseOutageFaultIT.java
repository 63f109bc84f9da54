package io.stellwerk.notification;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class DatabaseOutageFaultIT {

    private static final List<String> READ = List.of("/api/notification/v1/board", "/api/notification/v1/deliveries");

    @Test
    void get_isTurnedAwayAndLaterAnswered_whenDatabaseIsOutForAWhile() {
        READ.forEach(address -> given().get(address).then().statusCode(200));
        PostgresResource.stopServer();

        try {
            READ.forEach(address -> assertProblem(given().get(address).then(), 503, "SERVICE_UNAVAILABLE")
                    .header("Retry-After", notNullValue()));
        } finally {
            PostgresResource.startServer();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        READ.forEach(address -> given().get(address).then().statusCode(200)));
    }
}
