package io.stellwerk.notification.alerts.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stellwerk.notification.alerts.Alert;
import io.stellwerk.notification.alerts.AlertKind;
import io.stellwerk.notification.alerts.AlertMessage;
import io.stellwerk.notification.alerts.AlertText;
import io.stellwerk.notification.alerts.AlertWords;
import io.stellwerk.notification.alerts.WebhookForm;
import io.stellwerk.notification.templates.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {

    private static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
    private static final Instant DUE = Instant.parse("2026-11-23T13:15:00Z");
    private static final AlertWords ENGLISH =
            new AlertWords(Language.ENGLISH, ZoneId.of("Europe/Berlin"), "https://desk.example");
    private static final AlertWords GERMAN = new AlertWords(Language.GERMAN, ZoneId.of("Europe/Berlin"), null);

    private final Alert broken = new Alert(
            "event", TICKET, "SW-1000041", AlertKind.PROMISE_BROKEN, "P2", 2, "anna", DUE, DUE.plusSeconds(1));

    @Test
    void slack_gets_a_line_that_links_to_the_ticket() {
        assertThat(body(ENGLISH, WebhookForm.SLACK, List.of(broken))
                        .path("text")
                        .asText())
                .isEqualTo("<https://desk.example/tickets/" + TICKET
                        + "|Promise broken: SW-1000041 (tier 2, P2, due 23 November 14:15 CET)>");
    }

    @Test
    void slacks_own_characters_stay_text() {
        Alert strange = new Alert("event", TICKET, "SW-<!channel>&", AlertKind.PRIORITY_1, "P1", 1, null, null, DUE);

        assertThat(body(GERMAN, WebhookForm.SLACK, List.of(strange))
                        .path("text")
                        .asText())
                .isEqualTo("Priorität 1: SW-&lt;!channel&gt;&amp; (Ebene 1)");
    }

    @Test
    void teams_gets_an_adaptive_card() {
        JsonNode attachment = body(ENGLISH, WebhookForm.TEAMS, List.of(broken))
                .path("attachments")
                .path(0);

        assertThat(attachment.path("contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = attachment.path("content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("body").path(0).path("text").asText()).startsWith("Promise broken: SW-1000041");
        assertThat(card.path("actions").path(0).path("url").asText()).endsWith("/tickets/" + TICKET);
    }

    @Test
    void a_summary_names_some_and_counts_the_others() {
        List<Alert> many = Collections.nCopies(23, broken);

        assertThat(body(ENGLISH, WebhookForm.SLACK, many).path("text").asText())
                .startsWith("*23 alerts: 0 of priority 1, 23 promises broken*\n")
                .endsWith("\nand 3 more");
        assertThat(body(GERMAN, WebhookForm.TEAMS, many).findValuesAsText("text"))
                .startsWith("23 Meldungen: 0× Priorität 1, 23× Zusage nicht gehalten")
                .endsWith("und 3 weitere")
                .hasSize(22);
        assertThat(new AlertText(GERMAN).plain(many)).contains("und 3 weitere");
    }

    @Test
    void a_program_gets_all_that_an_alert_knows() {
        JsonNode body = body(ENGLISH, WebhookForm.JSON, List.of(broken));

        assertThat(body.path("type").asText()).isEqualTo("stellwerk.alert");
        assertThat(body.path("alerts").path(0).path("dueAt").asText()).isEqualTo("2026-11-23T13:15:00Z");
        assertThat(body.path("alerts").path(0).path("kind").asText()).isEqualTo("PROMISE_BROKEN");
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void a_signature_is_that_of_the_specification() {
        assertThat(WebhookSignature.of(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1_614_265_330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    private static JsonNode body(AlertWords words, WebhookForm form, List<Alert> alerts) {
        AlertMessage message = new AlertMessage(UUID.randomUUID(), "chat", 0, DUE, alerts);
        try {
            return new ObjectMapper().readTree(new WebhookBody(words).of(form, message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
