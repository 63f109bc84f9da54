package io.stellwerk.intake.apikeys;

import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.apikeys.ApiKeyText;
import io.stellwerk.testing.PostgresResource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without the database nobody is told that their key is wrong. */
@QuarkusTest
@Tag("slow")
class ApiKeyOutageFaultIT {

    @Test
    void post_isTurnedAwayForNow_whateverTheKey_whenTheDatabaseIsOut() {
        Keys.Issued known = Keys.issue("channel:web");
        Keys.Issued unused = Keys.issue("channel:web");
        String strange =
                ApiKeyText.of("zzzzzzzz", new byte[ApiKeyText.SECRET_BYTES]).whole();
        String wrong =
                ApiKeyText.of(known.id(), new byte[ApiKeyText.SECRET_BYTES]).whole();
        Keys.postWith("Bearer " + known.key()).statusCode(201);
        PostgresResource.stopServer();

        try {
            for (String key : List.of(known.key(), unused.key(), strange, wrong)) {
                assertProblem(Keys.postWith("Bearer " + key), 503, "SERVICE_UNAVAILABLE")
                        .header("Retry-After", notNullValue());
            }
            assertThat(Keys.postWith("Bearer " + known.key().substring(1))
                            .extract()
                            .statusCode())
                    .isEqualTo(401);
        } finally {
            PostgresResource.startServer();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Keys.postWith("Bearer " + unused.key()).statusCode(201));
        Keys.postWith("Bearer " + known.key()).statusCode(201);
        Keys.postWith("Bearer " + strange).statusCode(401);
    }
}
