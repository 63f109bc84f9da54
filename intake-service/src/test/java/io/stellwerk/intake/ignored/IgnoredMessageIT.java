package io.stellwerk.intake.ignored;

import static io.restassured.RestAssured.given;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.AuditProbe;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is ignored can be found with its sender and the rule, and opened after all. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class IgnoredMessageIT {
    private static final String LIST = "/api/intake/v1/ignored-messages";

    private static String report(String from) {
        return """
                From: Gustav Post <%s>
                To: support@desk.example
                Return-Path: <>
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@mx.kunde.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Bitte lest das doch: unser Server nimmt eure Mails nicht an.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.kunde.example

                Final-Recipient: rfc822; einkauf@kunde.example
                Action: failed
                Status: 5.1.1

                --b--
                """.formatted(from, UUID.randomUUID()).replace("\n", "\r\n");
    }

    private static String ignored(String raw) {
        return Service.postMail(raw)
                .statusCode(200)
                .body("outcome", equalTo("ignored"))
                .body("reason", equalTo("REPORT_WITHOUT_TICKET"))
                .body("ticketId", nullValue())
                .header("Location", containsString(LIST))
                .extract()
                .header("Location");
    }

    @Test
    void message_isFound_withSenderAndRule() {
        // Given
        String from = newAddress();

        // When
        String location = ignored(report(from));

        // Then
        String path = location.substring(location.indexOf(LIST));
        given().get(path)
                .then()
                .statusCode(200)
                .body("from", equalTo(from))
                .body("name", equalTo("Gustav Post"))
                .body("subject", equalTo("Undelivered Mail Returned to Sender"))
                .body("reason", equalTo("REPORT_WITHOUT_TICKET"))
                .body("explanation", notNullValue())
                .body("text", containsString("unser Server nimmt eure Mails nicht an"))
                .body("kept", equalTo(true))
                .body("receivedAt", notNullValue());
        given().queryParam("from", from)
                .queryParam("reason", "REPORT_WITHOUT_TICKET")
                .get(LIST)
                .then()
                .statusCode(200)
                .body("ignoredMessages", hasSize(1))
                .body("ignoredMessages[0].from", equalTo(from))
                .body("ignoredMessages[0].text", nullValue());
    }

    @Test
    void message_opensOneTicket_howeverOftenItIsOpened() {
        // Given
        String from = newAddress();
        String raw = report(from);
        String location = ignored(raw);
        String path = location.substring(location.indexOf(LIST));

        // When
        ValidatableResponse first = given().post(path + "/open").then();
        ValidatableResponse second = given().post(path + "/open").then();

        // Then
        String ticketId = first.statusCode(201)
                .body("outcome", equalTo("opened"))
                .body("reason", nullValue())
                .extract()
                .path("ticketId");
        second.statusCode(200).body("outcome", equalTo("duplicate")).body("ticketId", equalTo(ticketId));
        var event = Service.awaitEvent(ticketId, "ticket-received");
        assertThat(event.json().at("/customer/email").asText()).isEqualTo(from);
        assertThat(event.json().at("/automatic").asBoolean()).isFalse();
        assertThat(event.json().at("/autoReplyAllowed").asBoolean()).isFalse();
        assertThat(event.json().at("/text").asText()).contains("unser Server nimmt eure Mails nicht an");
        given().get(path).then().body("ticketId", equalTo(ticketId));
        AuditProbe.await("intake", path.substring(LIST.length() + 1), "ignored-message.read", "ignored-message.open")
                .body("entries[1].after.ticketId", equalTo(ticketId));
        Service.postMail(raw)
                .statusCode(200)
                .body("outcome", equalTo("duplicate"))
                .body("ticketId", equalTo(ticketId));
    }

    @Test
    void own_mailOpened_isNobodysOfTheDesk() {
        // Given
        String raw = """
                From: Miriam Vogel ueber Verteiler <support@desk.example>
                To: support@desk.example
                X-Loop: support@desk.example
                Subject: Frage zur Rechnung
                Message-ID: <%s@verteiler.example>

                Wann kommt die Rechnung?
                """.formatted(UUID.randomUUID()).replace("\n", "\r\n");
        String location = Service.postMail(raw)
                .statusCode(200)
                .body("outcome", equalTo("ignored"))
                .body("reason", equalTo("OWN_LOOP"))
                .extract()
                .header("Location");

        // When
        String ticketId = given().post(location.substring(location.indexOf(LIST)) + "/open")
                .then()
                .statusCode(201)
                .extract()
                .path("ticketId");

        // Then
        var event = Service.awaitEvent(ticketId, "ticket-received");
        assertThat(event.json().at("/customer/email").isMissingNode()).isTrue();
        assertThat(event.json().at("/customer/name").asText()).isEqualTo("Miriam Vogel ueber Verteiler");
    }

    @Test
    void list_isRefused_whenAParameterIsWrong() {
        given().queryParam("reason", "BECAUSE")
                .queryParam("limit", "0")
                .get(LIST)
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        given().post(LIST + "/" + UUID.randomUUID() + "/open")
                .then()
                .statusCode(404)
                .body("code", equalTo("IGNORED_MESSAGE_NOT_FOUND"));
    }
}
