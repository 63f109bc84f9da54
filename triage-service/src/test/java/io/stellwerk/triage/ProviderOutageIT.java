package io.stellwerk.triage;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.testing.IdentityResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TestIdentity;
import org.junit.jupiter.api.Test;

/** Who signs in is known by keys that were fetched before: a provider that is away stops nobody. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(IdentityResource.class)
class ProviderOutageIT {

    private static final String RULES = "/api/triage/v1/rule-sets";

    @Test
    void tokens_areVerified_whileTheProviderIsAway() {
        given().get(RULES).then().statusCode(200);
        IdentityResource.stopIssuer();
        try {
            listed(TestIdentity.token("ada", "administrator")).statusCode(200);
            assertProblem(listed(TestIdentity.signedByOtherKey("ada", "administrator")), 401, "NOT_SIGNED_IN");
        } finally {
            IdentityResource.startIssuer();
        }
    }

    private static ValidatableResponse listed(String token) {
        return given().header("Authorization", "Bearer " + token).get(RULES).then();
    }
}
