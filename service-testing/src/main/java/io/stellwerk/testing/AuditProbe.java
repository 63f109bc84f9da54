package io.stellwerk.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Reader of the audit log of the service under test. */
public final class AuditProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private AuditProbe() {}

    /** The entries about something once there are exactly these actions, the latest first. */
    public static ValidatableResponse await(String service, String subject, String... actions) {
        String address = "/api/" + service + "/v1/audit?subject=" + subject;
        Awaitility.await()
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(given().get(address).jsonPath().<String>getList("entries.action"))
                        .containsExactly(actions));
        return given().get(address).then().statusCode(200);
    }
}
