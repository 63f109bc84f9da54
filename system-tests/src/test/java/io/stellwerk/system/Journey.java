package io.stellwerk.system;

import static io.stellwerk.system.Mailbox.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.system.Desk.Answer;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** One ticket's whole way, step by step: from the customer's e-mail to the resolution. */
final class Journey {

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final String HAND_OVER = """
            {"handOver": {"targetTier": 2,
              "problemStatement": "After a password reset the account is locked again within a minute",
              "affectedService": "Directory", "impact": 3, "urgency": 2, "affectedUsers": 1,
              "since": "2026-11-23T07:30:00Z", "environment": "Windows 11, domain account",
              "stepsToReproduce": "Reset the password, sign in, wait a minute", "errorText": "Account locked (0x775)",
              "triedSoFar": [{"action": "reset the password twice", "result": "locked again", "article": "KB-114"}],
              "customerExpectation": "can work again this morning", "reachability": "by e-mail until 17:00",
              "attachmentsChecked": true, "reasonForHandOver": "RIGHTS", "neededSkill": "directory",
              "consentToShare": true}}
            """;

    private final Desk desk;
    private final Mailbox mailbox;
    private final String firstMessageId = "<" + UUID.randomUUID() + "@customer.example>";
    private String ticketId = "";
    private String ticketNumber = "";

    Journey(Desk desk, Mailbox mailbox) {
        this.desk = desk;
        this.mailbox = mailbox;
    }

    String ticketId() {
        return ticketId;
    }

    /** The steps in their order; each returns when its effect can be seen. */
    List<Runnable> steps() {
        return List.of(
                this::customerWrites,
                this::ticketIsQueued,
                this::firstLevelAccepts,
                this::incompleteHandOverIsRefused,
                this::firstLevelHandsOver,
                this::secondLevelAccepts,
                this::secondLevelReplies,
                this::replyIsInTheMailbox,
                this::customerAnswers,
                this::answerIsInTheConversation,
                this::secondLevelResolves);
    }

    private void customerWrites() {
        Answer answer =
                desk.mail("""
                From: Marta Beispiel <%s>
                To: support@desk.example
                Subject: Passwort =?UTF-8?Q?zur=C3=BCcksetzen?=
                Message-ID: %s
                Date: Mon, 23 Nov 2026 09:15:00 +0100
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8

                Guten Tag,

                ich habe mein Passwort vergessen und kann mich nicht anmelden. Bitte setzen Sie es zurück.

                Freundliche Grüße
                Marta Beispiel
                """.formatted(mailbox.address(), firstMessageId).replace("\n", "\r\n"));
        assertThat(answer.text("outcome")).isIn("opened", "duplicate");
        ticketId = answer.text("ticketId");
        ticketNumber = answer.text("ticketNumber");
    }

    private void ticketIsQueued() {
        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertThat(desk.ticket(ticketId).text("status")).isEqualTo("QUEUED"));
    }

    private void firstLevelAccepts() {
        assertThat(desk.ticket(ticketId).body().path("tier").asInt()).isEqualTo(1);
        assertThat(desk.act(ticketId, "accept", "{}").status()).isEqualTo(200);
    }

    private void incompleteHandOverIsRefused() {
        Answer refused = desk.act(ticketId, "escalate", "{\"handOver\": {\"targetTier\": 2}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("HAND_OVER_INCOMPLETE");
        assertThat(refused.body().path("errors")).hasSizeGreaterThan(5);
    }

    private void firstLevelHandsOver() {
        Answer handedOver = desk.act(ticketId, "escalate", HAND_OVER);
        assertThat(handedOver.status()).as("%s", handedOver.body()).isEqualTo(200);
        assertThat(handedOver.body().path("tier").asInt()).isEqualTo(2);
    }

    private void secondLevelAccepts() {
        Answer accepted = desk.as("bela").act(ticketId, "accept", "{}");
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(200);
        assertThat(accepted.text("owner")).isEqualTo("bela");
    }

    private void secondLevelReplies() {
        Answer replied = desk.as("bela")
                .act(ticketId, "reply", "{\"text\": \"Ihr Konto ist entsperrt, bitte melden Sie sich neu an.\"}");
        assertThat(replied.status()).as("%s", replied.body()).isEqualTo(200);
    }

    private void replyIsInTheMailbox() {
        await().atMost(TIMEOUT).untilAsserted(() -> {
            if (replies().isEmpty()) {
                desk.sendHeldMails(ticketId);
            }
            assertThat(replies()).hasSize(1);
        });
    }

    private void customerAnswers() {
        MimeMessage reply = replies().getFirst();
        Answer answer = desk.mail("""
                From: Marta Beispiel <%s>
                To: support@desk.example
                Subject: Re: Passwort
                Message-ID: <answer-%s@customer.example>
                In-Reply-To: %s
                Date: Mon, 23 Nov 2026 11:15:00 +0100
                Content-Type: text/plain; charset=UTF-8

                Danke, es geht wieder. Aber das Laufwerk der Abteilung fehlt noch.
                """.formatted(mailbox.address(), ticketId, header(reply, "Message-ID"))
                .replace("\n", "\r\n"));
        assertThat(answer.text("outcome")).isIn("appended", "duplicate");
        assertThat(answer.text("ticketId")).isEqualTo(ticketId);
    }

    private void answerIsInTheConversation() {
        await().atMost(TIMEOUT).untilAsserted(() -> {
            Answer conversation = desk.get("/api/intake/v1/conversations/" + ticketId);
            assertThat(conversation.body().path("messages").findValuesAsText("direction"))
                    .containsExactly("INBOUND", "OUTBOUND", "INBOUND");
            Answer history = desk.get("/api/escalation/v1/tickets/" + ticketId + "/history");
            assertThat(history.body().findValuesAsText("type")).contains("customer-replied");
        });
    }

    private void secondLevelResolves() {
        Answer resolved = desk.as("bela")
                .act(ticketId, "resolve", "{\"resolution\": \"a stale session kept locking the account\"}");
        assertThat(resolved.status()).as("%s", resolved.body()).isEqualTo(200);
        assertThat(resolved.text("status")).isEqualTo("RESOLVED");
    }

    /** What an agent wrote to the customer, without the receipts. */
    List<MimeMessage> replies() {
        return mailbox.mails().stream()
                .filter(mail -> header(mail, "Auto-Submitted").isEmpty())
                .toList();
    }

    /** The receipts that the customer got. */
    List<MimeMessage> receipts() {
        return mailbox.mails().stream()
                .filter(mail -> !header(mail, "Auto-Submitted").isEmpty())
                .toList();
    }

    String firstMessageId() {
        return firstMessageId;
    }

    String ticketNumber() {
        return ticketNumber;
    }
}
