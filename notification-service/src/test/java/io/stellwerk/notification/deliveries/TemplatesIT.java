package io.stellwerk.notification.deliveries;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.notification.MailServerBase;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.TestIdentity;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators see what customers get. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class TemplatesIT extends MailServerBase {

    private static final String TEMPLATES = "/api/notification/v1/templates";

    private final String ruth = "ruth-" + UUID.randomUUID();

    @Test
    void templates_areListed_andShownInBothLanguages() {
        given().get(TEMPLATES)
                .then()
                .statusCode(200)
                .body("templates.name", contains("receipt", "agent-reply"))
                .body("templates[0].subject.de", equalTo("[SW-1000000] Ihre Anfrage ist eingegangen"))
                .body("templates[1].automatic", equalTo(false));

        post("receipt/preview", "{\"language\": \"de\"}")
                .statusCode(200)
                .body("from", containsString("support@desk.example"))
                .body("html", containsString("<strong>SW-1000000</strong>"))
                .body("text", containsString("Sie ist bei uns angekommen"));
        post("agent-reply/preview", "{\"language\": \"en\"}")
                .statusCode(200)
                .body("subject", equalTo("Re: The printer on the second floor does not print [SW-1000000]"))
                .body("from", matchesPattern("\"?Anna Berger \\(.*"))
                .body("text", containsString("we have cleared the printer's queue"));
    }

    @Test
    void testMail_isSent_andSaysThatItIsOne() throws Exception {
        String to = "tess-" + UUID.randomUUID() + "@example.org";

        post("receipt/test-mail", "{\"language\": \"en\", \"to\": \"%s\"}".formatted(to))
                .statusCode(200)
                .body("outcome", equalTo("ACCEPTED"));

        MimeMessage mail = mailboxes.awaitMails(to, 1).getFirst().message();
        assertThat(mail.getSubject()).isEqualTo("[Test] [SW-1000000] We received your request");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Reply-To")).isNull();
        assertThat(mail.getHeader("Return-Path")).containsExactly("<support@desk.example>");
        for (int part = 0; part < 2; part++) {
            assertThat(((Multipart) mail.getContent())
                            .getBodyPart(part)
                            .getContent()
                            .toString())
                    .contains("This is a test mail.", "SW-1000000");
        }
        assertThat(given().get("/api/notification/v1/deliveries?recipient=" + to)
                        .asString())
                .doesNotContain("tess-");
    }

    @Test
    void testMail_isWrittenDown_withoutTheAddress() throws Exception {
        String to = "tess-" + UUID.randomUUID() + "@audited.example";
        post("agent-reply/test-mail", "{\"language\": \"de\", \"to\": \"%s\"}".formatted(to))
                .statusCode(200);

        await().untilAsserted(() -> given().get("/api/notification/v1/audit?action=template.test-mail&actor=" + ruth)
                .then()
                .body("entries.subjectId", contains("agent-reply"))
                .body("entries[0].after.domain", equalTo("audited.example"))
                .body("entries[0].after.language", equalTo("de"))
                .body(not(containsString("tess-"))));
    }

    @Test
    void testMails_areFew() {
        for (int sent = 0; sent < 5; sent++) {
            post("receipt/test-mail", "{\"language\": \"en\", \"to\": \"many@example.org\"}")
                    .statusCode(200);
        }

        assertProblem(
                        post("receipt/test-mail", "{\"language\": \"en\", \"to\": \"many@example.org\"}"),
                        429,
                        "RATE_LIMITED")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"));
    }

    @Test
    void testMail_isAnsweredInWords_whenTheMailServerIsAway() {
        stopMailServer();
        post("receipt/test-mail", "{\"language\": \"en\", \"to\": \"away@example.org\"}")
                .statusCode(200)
                .body("outcome", equalTo("NOT_NOW"))
                .body("reason", equalTo("the mail server cannot be reached"));
        startMailServer();
    }

    @Test
    void request_isRefused_whenItMakesNoSense() {
        assertProblem(post("nonsense/preview", "{\"language\": \"de\"}"), 404, "TEMPLATE_NOT_FOUND");
        assertProblem(post("receipt/preview", "{}"), 422, "INVALID_TEMPLATE_REQUEST", "language");
        for (String to : new String[] {"", "nobody", "a@b, c@d.example", "a@example.org\\r\\nBcc: b@example.org"}) {
            assertProblem(
                    post("receipt/test-mail", "{\"language\": \"de\", \"to\": \"%s\"}".formatted(to)),
                    422,
                    "INVALID_TEMPLATE_REQUEST",
                    "to");
        }
    }

    private ValidatableResponse post(String path, String body) {
        return given().header("Authorization", "Bearer " + TestIdentity.token(ruth, "administrator"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(TEMPLATES + "/" + path)
                .then();
    }
}
