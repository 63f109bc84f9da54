package io.stellwerk.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.embedded.ReceivedMail;
import io.stellwerk.notification.MailServerBase;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.TestEvent;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Alerts as they arrive at a mail server and a webhook. The flood comes last: it uses up the hour of all. */
@QuarkusTest
@QuarkusTestResource(value = AlertReceiver.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertIT extends MailServerBase {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    @Order(1)
    void priority1_reachesTheTierByMailAndWebhook_untilItIsTaken() throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        AlertReceiver.refuseNext(2);

        // When
        TestEvent queued = urgent(ticket, 3);
        topics.publish(NotificationFixtures.ESCALATION, queued);
        topics.publish(NotificationFixtures.ESCALATION, queued);

        // Then
        await().atMost(LIMIT).until(() -> posts("/signed", ticket).size() == 3);
        List<AlertReceiver.Post> tries = posts("/signed", ticket);
        assertThat(tries).extracting(AlertReceiver.Post::answered).containsExactly(503, 503, 204);
        assertThat(tries.stream().map(AlertReceiver.Post::id).distinct()).hasSize(1);
        AlertReceiver.Post last = tries.getLast();
        assertThat(last.signature()).isEqualTo(signature(last));
        assertThat(last.body()).doesNotContain("Printer", "customer.example");
        assertThat(posts("/slack", ticket))
                .singleElement()
                .satisfies(post ->
                        assertThat(post.body()).isEqualTo("{\"text\":\"Priority 1: " + ticket.number + " (tier 3)\"}"));
        assertThat(posts("/teams", ticket)).hasSize(1);

        MimeMessage mail = mailAbout(AlertReceiver.TIER_3, ticket);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mailAbout("lead@house.example", ticket).getSubject())
                .isEqualTo("Priority 1: " + ticket.number + " (tier 3)");
    }

    @Test
    @Order(2)
    void brokenPromise_reachesTheOwner_whileAWebhookHangs() throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();

        // When
        topics.publish(
                NotificationFixtures.ESCALATION, ticket.moved("service-level-breached", "IN_PROGRESS", 2, payload -> {
                    payload.put("owner", "anna");
                    payload.put("occurredAt", Instant.now().toString());
                }));

        // Then
        assertThat(mailAbout("anna@house.example", ticket).getSubject()).startsWith("Promise broken: " + ticket.number);
        await().atMost(LIMIT).until(() -> posts("/hangs", ticket).size() >= 2);
        assertThat(posts("/hangs", ticket).stream().map(AlertReceiver.Post::id).distinct())
                .hasSize(1);
    }

    @Test
    @Order(3)
    void anEventOfLongAgo_alertsNobody() {
        // Given
        NotificationFixtures old = NotificationFixtures.ticket();
        NotificationFixtures fresh = NotificationFixtures.ticket();

        // When
        topics.publish(
                NotificationFixtures.ESCALATION,
                old.moved(
                        "ticket-queued",
                        "QUEUED",
                        3,
                        payload -> payload.put("priority", "P1")
                                .put(
                                        "occurredAt",
                                        Instant.now().minus(Duration.ofHours(5)).toString())));
        topics.publish(NotificationFixtures.ESCALATION, urgent(fresh, 3));

        // Then
        await().atMost(LIMIT).until(() -> !posts("/slack", fresh).isEmpty());
        assertThat(posts("/slack", old)).isEmpty();
    }

    @Test
    @Order(4)
    void aFlood_isToldInASummary() {
        // Given
        List<NotificationFixtures> tickets =
                Stream.generate(NotificationFixtures::ticket).limit(8).toList();

        // When
        tickets.forEach(ticket -> topics.publish(NotificationFixtures.ESCALATION, urgent(ticket, 3)));

        // Then
        await().atMost(LIMIT)
                .until(() -> tickets.stream()
                        .noneMatch(ticket -> posts("/teams", ticket).isEmpty()));
        List<AlertReceiver.Post> all = tickets.stream()
                .flatMap(ticket -> posts("/teams", ticket).stream())
                .distinct()
                .toList();
        assertThat(all).hasSizeLessThan(8);
        assertThat(all.stream().filter(post -> post.body().contains("alerts:"))).isNotEmpty();
    }

    private static TestEvent urgent(NotificationFixtures ticket, int tier) {
        return ticket.moved("ticket-queued", "QUEUED", tier, payload -> {
            payload.remove("owner");
            payload.put("priority", "P1");
            payload.put("occurredAt", Instant.now().toString());
        });
    }

    private static List<AlertReceiver.Post> posts(String path, NotificationFixtures ticket) {
        return AlertReceiver.about(path, ticket.number);
    }

    private MimeMessage mailAbout(String address, NotificationFixtures ticket) {
        await().atMost(LIMIT)
                .until(() -> mailboxes.of(address).stream()
                        .anyMatch(mail -> subject(mail).contains(ticket.number)));
        return mailboxes.of(address).stream()
                .filter(mail -> subject(mail).contains(ticket.number))
                .findFirst()
                .orElseThrow()
                .message();
    }

    private static String subject(ReceivedMail mail) {
        try {
            return Objects.requireNonNullElse(mail.message().getSubject(), "");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String signature(AlertReceiver.Post post) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(AlertReceiver.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = post.id() + "." + post.timestamp() + "." + post.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
