package io.stellwerk.triage;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A service that never reached the provider starts, and says that it cannot tell who asks; it does not say that they are wrong. */
@QuarkusTest
@TestProfile(ProviderNeverThereIT.Elsewhere.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class ProviderNeverThereIT {

    private static final String RULES = "/api/triage/v1/rule-sets";

    /** A provider at an address where nobody answers. */
    public static final class Elsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/identity");
        }
    }

    @Test
    void a_token_isNotJudged_whenTheKeysNeverCame() {
        assertProblem(given().get(RULES).then(), 503, "SERVICE_UNAVAILABLE").header("Retry-After", notNullValue());
    }

    @Test
    void a_request_withoutToken_isTurnedAwayAsEver() {
        assertProblem(given().header("Authorization", "").get(RULES).then(), 401, "NOT_SIGNED_IN");
        given().get("/api/triage/openapi").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }
}
