package io.stellwerk.system;

import static io.stellwerk.system.Mailbox.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketJourneySystemIT {

    private final Stack stack = Stack.running();
    private final Journey journey = new Journey(stack.desk(), stack.mailboxOf("marta.journey@customer.example"));

    @BeforeAll
    void the_ticket_goes_its_whole_way() {
        journey.steps().forEach(Runnable::run);
    }

    @Test
    void the_reply_is_threaded_and_does_not_claim_to_be_automatic() {
        MimeMessage reply = journey.replies().getFirst();

        assertThat(header(reply, "In-Reply-To")).isEqualTo(journey.firstMessageId());
        assertThat(header(reply, "References")).contains(journey.firstMessageId());
        assertThat(header(reply, "Subject")).startsWith("Re: ").contains("[" + journey.ticketNumber() + "]");
        assertThat(header(reply, "Message-ID")).endsWith("@desk.example>");
        assertThat(header(reply, "Reply-To")).contains("support+");
        assertThat(header(reply, "X-Auto-Response-Suppress")).isEmpty();
    }

    @Test
    void the_receipt_is_marked_as_automatic_so_that_no_machine_answers_it() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(journey.receipts())
                        .singleElement()
                        .satisfies(receipt -> {
                            assertThat(header(receipt, "Auto-Submitted")).isEqualTo("auto-replied");
                            assertThat(header(receipt, "X-Auto-Response-Suppress"))
                                    .isEqualTo("All");
                            assertThat(header(receipt, "In-Reply-To")).isEqualTo(journey.firstMessageId());
                        }));
    }

    @Test
    void every_event_is_on_its_topic_in_order_and_valid() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(stack.published().events("intake.tickets.v1", journey.ticketId()))
                    .containsExactly("ticket-received", "customer-replied");
            assertThat(stack.published().events("triage.assessments.v1", journey.ticketId()))
                    .containsExactly("ticket-triaged");
            assertThat(stack.published().events("escalation.tickets.v1", journey.ticketId()))
                    .containsExactlyElementsOf(List.of(
                            "ticket-queued",
                            "ticket-accepted",
                            "ticket-escalated",
                            "ticket-queued",
                            "ticket-accepted",
                            "agent-replied",
                            "response-promised",
                            "ticket-resolved"));
            assertThat(stack.published().events("escalation.ticket-states.v1", journey.ticketId()))
                    .containsOnly("ticket-state");
            assertThat(stack.published().events("notification.deliveries.v1", journey.ticketId()))
                    .containsExactlyInAnyOrder("notification-delivered", "notification-delivered");
        });
        stack.published().assertEventsAreValid(journey.ticketId());
    }
}
