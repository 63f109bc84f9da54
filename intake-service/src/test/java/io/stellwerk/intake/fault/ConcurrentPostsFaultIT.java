package io.stellwerk.intake.fault;

import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One message in, one effect (invariant 2), however many deliver it at the same time. */
@QuarkusTest
@Tag("slow")
class ConcurrentPostsFaultIT {
    private static final int POSTS = 20;

    @Test
    void identicalPosts_openOneTicket_whenSentAtTheSameTime() throws Exception {
        // Given
        String key = UUID.randomUUID().toString();
        String address = newAddress();
        String body = webRequest(address).toString();

        // When
        List<String> tickets = atOnce(() -> Service.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/intake/v1/web-requests")
                .then());

        // Then
        assertThat(tickets).doesNotContainNull().containsOnly(tickets.getFirst());
        Service.awaitEvent(tickets.getFirst(), "ticket-received");
        assertThat(Service.publishedWith(address)).hasSize(1);
    }

    @Test
    void identicalMails_openOneTicket_whenDeliveredAtTheSameTime() throws Exception {
        // Given
        String address = newAddress();
        String raw = mailFrom(address).saying("Gleichzeitig", "Zwanzigmal zugestellt.");

        // When
        List<String> tickets = atOnce(() -> Service.postMail(raw));

        // Then
        assertThat(tickets).doesNotContainNull().containsOnly(tickets.getFirst());
        Service.awaitEvent(tickets.getFirst(), "ticket-received");
        assertThat(Service.publishedWith(address)).hasSize(1);
    }

    @Test
    void differentPosts_findOneCustomer_whenTheSameNewSenderWritesThemAtOnce() throws Exception {
        // Given
        String body = webRequest(newAddress()).toString();

        // When
        List<String> tickets = atOnce(() -> Service.post("/web-requests", body));

        // Then
        assertThat(tickets).doesNotHaveDuplicates().hasSize(POSTS);
        assertThat(tickets)
                .extracting(ticket -> Service.conversation(ticket).extract().<String>path("customer.customerId"))
                .containsOnly(Service.conversation(tickets.getFirst()).extract().<String>path("customer.customerId"));
    }

    private static List<String> atOnce(Supplier<ValidatableResponse> post)
            throws InterruptedException, ExecutionException {
        Callable<String> ticket = () -> Service.untilTaken(post).extract().path("ticketId");
        try (ExecutorService posters = Executors.newFixedThreadPool(POSTS)) {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : posters.invokeAll(Collections.nCopies(POSTS, ticket))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
