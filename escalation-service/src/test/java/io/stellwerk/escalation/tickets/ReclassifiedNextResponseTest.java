package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.ReclassifiedTicketTest.AGENTS;
import static io.stellwerk.escalation.tickets.ReclassifiedTicketTest.DECISIONS;
import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.organisation.Scope;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.timers.Timer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Targets as in {@link ReclassifiedTicketTest}: one hour for P1, four for P3. */
class ReclassifiedNextResponseTest {

    private final Ticket queued = changed(DECISIONS.assessed(
                    TicketFixtures.received(), TicketFixtures.toTier(Tier.FIRST, Priority.P3), MONDAY_NINE))
            .ticket();

    @Test
    void the_next_response_follows_the_priority_too() {
        InProgress working = TicketFixtures.after(
                AGENTS.decide(queued, new AgentCommand.Accept("anna"), Scope.EVERYWHERE, MONDAY_NINE),
                InProgress.class);
        Ticket answered = changed(working.reply(TicketFixtures.reply("anna"), MONDAY_NINE))
                .ticket();
        TicketChanged asked = changed(TicketFixtures.replies(answered, MONDAY_NINE, DECISIONS));
        Timer earlier = asked.timers().getFirst();

        TicketChanged change = changed(AGENTS.decide(
                asked.ticket(),
                new AgentCommand.Reclassify("anna", null, Priority.P1, ImpactAndUrgency.UNKNOWN, "the whole branch"),
                Scope.EVERYWHERE,
                MONDAY_NINE.plusSeconds(1800)));

        Instant due = MONDAY_NINE.plus(Duration.ofHours(1));
        assertThat(change.events())
                .extracting(RecordedEvent::event)
                .singleElement()
                .satisfies(event -> {
                    TicketEvent.TicketReclassified reclassified = (TicketEvent.TicketReclassified) event;
                    assertThat(reclassified.dueAt(Metric.NEXT_RESPONSE)).isEqualTo(due);
                    assertThat(reclassified.dueAt(Metric.FIRST_RESPONSE)).isNull();
                });
        assertThat(change.timers())
                .containsExactly(new Timer(
                        Timer.Kind.NEXT_RESPONSE_75, MONDAY_NINE.plusSeconds(1800), MONDAY_NINE.plusSeconds(45 * 60)));
        assertThat(DECISIONS.timerDue(change.ticket(), earlier, earlier.dueAt()))
                .isInstanceOf(Unchanged.class);
    }
}
