package io.stellwerk.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.AuditProbe;
import io.stellwerk.testing.TestIdentity;
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
