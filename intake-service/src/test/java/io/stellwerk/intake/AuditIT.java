package io.stellwerk.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.AuditProbe;
import io.stellwerk.testing.TestIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever reads customers' words is written down. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class AuditIT {

    @Test
    void reads_areWrittenDown_ofConversationsAndAttachments() {
        String ticketId = Service.postMail(withFile()).statusCode(201).extract().path("ticketId");
        String attachmentId = asAnna("/conversations/" + ticketId)
                .statusCode(200)
                .extract()
                .path("messages[0].attachments[0].attachmentId");
        asAnna("/attachments/" + attachmentId).statusCode(200);
        String unknown = UUID.randomUUID().toString();
        asAnna("/conversations/" + unknown).statusCode(404);

        AuditProbe.await("intake", ticketId, "conversation.read")
                .body("entries.actorId", equalTo(List.of("anna")))
                .body("entries.address", equalTo(List.of("127.0.0.1")))
                .body(not(containsString("kunde.example")));
        AuditProbe.await("intake", attachmentId, "attachment.read");
        AuditProbe.await("intake", unknown);
    }

    @Test
    void keys_areWrittenDown_withoutTheirSecrets() {
        String made = Service.post(
                        "/api-keys",
                        "{\"name\": \"Shop\", \"scopes\": [\"ticket:read\"], \"expiresAt\": \""
                                + Instant.now().plus(Duration.ofDays(1)) + "\"}")
                .statusCode(201)
                .extract()
                .path("key");
        String id = made.substring(3, 11);
        Service.post("/api-keys/" + id + "/rotate", "{}").statusCode(200);
        Service.request()
                .post("/api/intake/v1/api-keys/" + id + "/revoke")
                .then()
                .statusCode(200);
        Service.request()
                .post("/api/intake/v1/api-keys/" + id + "/revoke")
                .then()
                .statusCode(200);

        AuditProbe.await("intake", id, "api-key.revoke", "api-key.rotate", "api-key.create")
                .body("entries[0].before.state", equalTo("ACTIVE"))
                .body("entries[0].after.state", equalTo("REVOKED"))
                .body("entries[2].after.scopes", equalTo("ticket:read"))
                .body(not(containsString(made.substring(12))))
                .body(not(containsString("$2")));
    }

    @Test
    void refusedRequests_areCounted_andWrittenDownOnce() {
        String mallory = "mallory-" + UUID.randomUUID();
        String token = "Bearer " + TestIdentity.token(mallory, "agent");
        for (int i = 0; i < 20; i++) {
            given().header("Authorization", token)
                    .get("/api/intake/v1/api-keys")
                    .then()
                    .statusCode(403);
            given().header("Authorization", "Bearer x.y.z")
                    .header("X-Forwarded-For", "198.18.7.7")
                    .get("/api/intake/v1/api-keys")
                    .then()
                    .statusCode(401);
        }

        await().untilAsserted(() ->
                assertThat(counted("actor", mallory, "request.refused")).isEqualTo(20));
        await().untilAsserted(() -> assertThat(counted("action", "sign-in.refused", "sign-in.refused"))
                .isGreaterThanOrEqualTo(20));
        given().queryParam("actor", mallory)
                .get("/api/intake/v1/audit")
                .then()
                .body("entries[0].subjectId", equalTo("GET /api/intake/v1/api-keys"))
                .body("entries[0].after.code", equalTo("NOT_PERMITTED"));
    }

    private static int counted(String parameter, String value, String action) {
        return given()
                .queryParam(parameter, value)
                .get("/api/intake/v1/audit")
                .jsonPath()
                .<String>getList("entries.findAll { it.action == '" + action + "' }.after.count")
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static ValidatableResponse asAnna(String path) {
        return given().header("Authorization", "Bearer " + TestIdentity.token("anna", "agent"))
                .get("/api/intake/v1" + path)
                .then();
    }

    private static String withFile() {
        return """
                From: Anna Berg <%s@kunde.example>
                To: support@desk.example
                Subject: Log
                Message-ID: <%s@kunde.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Das Log.
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=log.txt

                it fails
                --b--
                """.formatted(UUID.randomUUID(), UUID.randomUUID()).replace("\n", "\r\n");
    }
}
