package io.stellwerk.intake;

import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each address may send so many requests, and an address cannot be made up. */
@QuarkusTest
@TestProfile(AddressLimitIT.FewRequests.class)
class AddressLimitIT {

    /** Twenty at once, then one a minute, which no machine is too slow for. */
    public static final class FewRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("stellwerk.rate-limit.address.burst", "20", "stellwerk.rate-limit.address.per-minute", "1");
        }
    }

    @Test
    void get_isRefused_whenAnAddressSendsTooManyRequests() {
        for (int i = 0; i < 20; i++) {
            from("198.51.100.1").statusCode(404);
        }

        ValidatableResponse refused = from("198.51.100.1");

        assertProblem(refused, 429, "RATE_LIMITED");
        assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.extract().header("X-Content-Type-Options")).isEqualTo("nosniff");
        from("192.0.2.77, 198.51.100.1").statusCode(429);
        from("198.51.100.2").statusCode(404);
    }

    @Test
    void get_isRefused_whenTheAddressesOfOneNetworkSendTooManyRequests() {
        for (int i = 0; i < 20; i++) {
            from("2001:db8::" + i).statusCode(404);
        }

        from("2001:db8::ffff").statusCode(429);
        from("2001:db8:0:1::1").statusCode(404);
    }

    @Test
    void get_isAnswered_howeverManyComeFromThisMachine() {
        for (int i = 0; i < 100; i++) {
            from("127.0.0.1").statusCode(404);
        }
    }

    private static ValidatableResponse from(String address) {
        return Service.request()
                .header("X-Forwarded-For", address)
                .get("/api/intake/v1/nothing")
                .then();
    }
}
