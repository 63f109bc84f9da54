package io.stellwerk.intake.apikeys;

import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.AnswersAsDocumented;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators make, see, rotate and revoke keys; a secret is shown once. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class ApiKeyAdminIT {

    @Test
    void create_showsTheKeyOnce_andWhoMadeIt() {
        ValidatableResponse made = Keys.create(
                        Keys.wish(Instant.now().plus(Duration.ofDays(365)), "channel:web", "conversation:read"))
                .statusCode(201);

        made.body("key", matchesPattern("sw_[a-z2-7]{8}_[a-z2-7]{59}"))
                .body("apiKey.scopes", containsInAnyOrder("channel:web", "conversation:read"))
                .body("apiKey.state", equalTo("ACTIVE"))
                .body("apiKey.createdBy", equalTo("tom.reed"))
                .body("apiKey.lastUsedAt", nullValue());
        Keys.Issued issued = Keys.Issued.of(made);
        String list = list("").statusCode(200).extract().asString();
        assertThat(list)
                .contains(issued.id())
                .doesNotContain(issued.key())
                .doesNotContain(issued.key().substring(12))
                .doesNotContain("$2y$");
    }

    @Test
    void list_goesPageByPage_newestFirst() {
        String older = Keys.issue("channel:web").id();
        String newer = Keys.issue("channel:web").id();

        list("?limit=1").body("apiKeys.keyId", equalTo(List.of(newer))).body("nextCursor", equalTo(newer));
        list("?limit=1&cursor=" + newer).body("apiKeys.keyId", equalTo(List.of(older)));
        list("?cursor=" + newer).body("apiKeys.keyId", not(hasItem(newer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "limit=-1", "cursor=x", "cursor=%00", "state=ACTIVE"})
    void list_isRejected_whenAParameterIsWrong(String query) {
        assertProblem(list("?" + query), 422, "INVALID_PARAMETER", query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name | {\"name\": \" \", \"scopes\": [\"channel:web\"], \"expiresAt\": \"2027-01-01T00:00:00Z\"}",
                "scopes | {\"name\": \"a\", \"scopes\": [], \"expiresAt\": \"2027-01-01T00:00:00Z\"}",
                "scopes | {\"name\": \"a\", \"expiresAt\": \"2027-01-01T00:00:00Z\"}",
                "scopes[].<iterable element> | {\"name\": \"a\", \"scopes\": [\"api-key:manage\"], \"expiresAt\": \"2027-01-01T00:00:00Z\"}",
                "expiresAt | {\"name\": \"a\", \"scopes\": [\"channel:web\"]}",
                "expiresAt | {\"name\": \"a\", \"scopes\": [\"channel:web\"], \"expiresAt\": \"2026-01-01T00:00:00Z\"}",
                "expiresAt | {\"name\": \"a\", \"scopes\": [\"channel:web\"], \"expiresAt\": \"2999-01-01T00:00:00Z\"}",
                "requestsPerMinute | {\"name\": \"a\", \"scopes\": [\"channel:web\"], \"requestsPerMinute\": 0, \"expiresAt\": \"2027-01-01T00:00:00Z\"}"
            })
    void create_namesTheField_whenItIsWrong(String field, String wish) {
        assertProblem(Keys.create(wish), 422, "INVALID_KEY_REQUEST", field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{\"name\": \"a\", \"scopes\": \"channel:web\"}",
                "{\"id\": \"aaaaaaaa\"}",
                "{\"expiresAt\": \"tomorrow\"}",
                "{\"name\": \"a\", \"scopes\": [null]}",
                "{\"name\": \"a\", \"createdBy\": \"ruth\"}"
            })
    void create_isRejected_whenTheBodyHasAnotherShape(String wish) {
        assertProblem(Keys.create(wish), 400, "INVALID_JSON");
    }

    @Test
    void rotate_showsAnotherSecretOfTheSameKey() {
        Keys.Issued first = Keys.issue("channel:web");

        ValidatableResponse rotated = Keys.rotate(first.id(), "{}").statusCode(200);

        Keys.Issued second = Keys.Issued.of(rotated);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.key()).isNotEqualTo(first.key());
        rotated.body("apiKey.rotatedBy", equalTo("tom.reed")).body("apiKey.previousValidUntil", notNullValue());
    }

    @Test
    void rotate_isRejected_whenTheOverlapOrTheEndIsTooLong() {
        String id = Keys.issue("channel:web").id();

        assertProblem(
                Keys.rotate(id, "{\"presentValidUntil\": \"2999-01-01T00:00:00Z\"}"),
                422,
                "INVALID_KEY_REQUEST",
                "presentValidUntil");
        assertProblem(
                Keys.rotate(id, "{\"expiresAt\": \"2999-01-01T00:00:00Z\"}"), 422, "INVALID_KEY_REQUEST", "expiresAt");
        Keys.rotate(id, "{\"presentValidUntil\": \"1970-01-01T00:00:00Z\"}").statusCode(200);
    }

    @Test
    void revoke_endsTheKeyForGood() {
        String id = Keys.issue("channel:web").id();

        Keys.revoke(id).statusCode(200).body("state", equalTo("REVOKED")).body("revokedBy", equalTo("tom.reed"));
        String at = Keys.revoke(id).statusCode(200).extract().path("revokedAt");
        assertThat(at).isNotNull();
        assertProblem(Keys.rotate(id, "{}"), 409, "API_KEY_ENDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaa", "AAAAAAAA", "x", "%00", "a'; drop table api_key"})
    void change_isRejected_whenThereIsNoSuchKey(String id) {
        assertProblem(Keys.rotate(id, "{}"), 404, "API_KEY_NOT_FOUND");
        assertProblem(Keys.revoke(id), 404, "API_KEY_NOT_FOUND");
    }

    private static ValidatableResponse list(String query) {
        return Service.request().get("/api/intake/v1" + Keys.PATH + query).then();
    }
}
