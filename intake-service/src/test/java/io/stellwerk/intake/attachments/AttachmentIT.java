package io.stellwerk.intake.attachments;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.AnswersAsDocumented;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files come with mails, and go out as harmless downloads. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class AttachmentIT {

    @Test
    void attachment_isFetchedAsADownload_whateverItClaimsToBe() {
        // Given
        byte[] content = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        String ticketId = Service.postMail(mailFrom(newAddress())
                        .attaching("Übersicht.html", content)
                        .saying("Anbei", "Siehe Anhang."))
                .statusCode(201)
                .extract()
                .path("ticketId");
        String attachmentId = Service.conversation(ticketId).extract().path("messages[0].attachments[0].attachmentId");

        // When
        var file = given().get("/api/intake/v1/attachments/" + attachmentId);

        // Then
        file.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(file.asByteArray()).isEqualTo(content);
    }

    @Test
    void mail_isAccepted_whenItsAttachmentIsRefused() {
        // Given
        String mail = mailFrom(newAddress())
                .attaching("tool.exe", new byte[] {77, 90})
                .saying("Tool", "Bitte prüfen.");

        // When
        String ticketId = Service.postMail(mail).statusCode(201).extract().path("ticketId");

        // Then
        Service.conversation(ticketId).body("messages[0].attachments[0].refused", equalTo("FORBIDDEN_TYPE"));
        assertThat(Service.awaitEvent(ticketId, "ticket-received").json().at("/attachments"))
                .isEmpty();
    }
}
