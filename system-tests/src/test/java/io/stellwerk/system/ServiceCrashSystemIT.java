package io.stellwerk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCrashSystemIT {

    private static final List<String> LIFE_OF_THE_TICKET = List.of(
            "ticket-queued",
            "ticket-accepted",
            "ticket-escalated",
            "ticket-queued",
            "ticket-accepted",
            "agent-replied",
            "response-promised",
            "ticket-resolved");

    private final Stack stack = Stack.running();

    @ParameterizedTest
    @ValueSource(strings = {"intake", "triage", "escalation", "notification"})
    void a_service_that_is_killed_on_the_way_changes_nothing_but_the_time(String service) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Journey journey = new Journey(
                stack.desk(), stack.mailboxOf("crash." + service + "." + Long.toHexString(seed) + "@customer.example"));
        List<Runnable> steps = journey.steps();
        int first = random.nextInt(steps.size() - 1);
        int second = first + 1 + random.nextInt(steps.size() - first - 1);
        int before = stack.restarts(service);

        for (int step = 0; step < steps.size(); step++) {
            if (step == first || step == second) {
                stack.kill(service);
            }
            steps.get(step).run();
        }

        String story = "seed %d, killed %s before steps %d and %d".formatted(seed, service, first, second);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(stack.published().events("escalation.tickets.v1", journey.ticketId()))
                        .as(story)
                        .isEqualTo(LIFE_OF_THE_TICKET));
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(journey.receipts()).as(story).hasSize(1));
        assertThat(journey.replies()).as(story).hasSize(1);
        assertThat(stack.restarts(service)).as(story).isGreaterThan(before);
    }
}
