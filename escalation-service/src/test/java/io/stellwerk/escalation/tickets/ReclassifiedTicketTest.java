package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static io.stellwerk.escalation.tickets.TicketFixtures.changed;
import static io.stellwerk.escalation.tickets.TicketFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.calendars.CalendarFixtures;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.organisation.Scope;
import io.stellwerk.escalation.servicelevels.Metric;
import io.stellwerk.escalation.servicelevels.Objective;
import io.stellwerk.escalation.servicelevels.ResponsePromise;
import io.stellwerk.escalation.servicelevels.ServiceLevelPolicy;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import io.stellwerk.escalation.timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets here: one hour for P1, two for P2, four for P3, six for P4, eight for P5; the office is open from eight to six. */
class ReclassifiedTicketTest {

    private static final List<Integer> HOURS = List.of(1, 2, 4, 6, 8);
    private static final Map<Priority, Objective> TARGETS = Arrays.stream(Priority.values())
            .collect(Collectors.toMap(
                    priority -> priority,
                    priority ->
                            new Objective(Duration.ofHours(HOURS.get(priority.ordinal())), CalendarFixtures.OFFICE)));
    private static final ServiceLevelPolicy POLICY = new ServiceLevelPolicy("1", TARGETS, TARGETS);
    private static final TicketRules RULES = new TicketRules(
            Duration.ofDays(7),
            Duration.ofDays(7),
            Duration.ofMinutes(15),
            2,
            new ServiceLevels("1", Map.of("1", POLICY)));
    static final AgentDecisions AGENTS = new AgentDecisions(RULES);
    static final TicketDecisions DECISIONS = new TicketDecisions(RULES);
    private static final Instant AN_HOUR_LATER = MONDAY_NINE.plus(Duration.ofHours(1));

    private final Ticket queued = changed(DECISIONS.assessed(
                    TicketFixtures.received(), TicketFixtures.toTier(Tier.FIRST, Priority.P3), MONDAY_NINE))
            .ticket();

    @ParameterizedTest
    @CsvSource({"1,1,P1", "1,2,P2", "2,1,P2", "1,3,P3", "2,2,P3", "3,1,P3", "2,3,P4", "3,2,P4", "3,3,P5"})
    void impact_and_urgency_give_the_priority(int impact, int urgency, Priority expected) {
        assertThat(new ImpactAndUrgency(impact, urgency).priority()).contains(expected);
        assertThat(new ImpactAndUrgency(0, urgency).priority()).isEmpty();
        assertThat(new ImpactAndUrgency(impact, 4).priority()).isEmpty();
    }

    @Test
    void the_event_tells_what_changed_and_why() {
        TicketChanged change = changed(rate(queued, 1, 2, AN_HOUR_LATER));

        ResponsePromise promise = change.ticket().routing().promises().first();
        Classification before = queued.facts().classification();
        Classification after = new Classification("remote-access", Priority.P2, new ImpactAndUrgency(1, 2));
        assertThat(change.ticket().facts().classification()).isEqualTo(after);
        assertThat(change.events())
                .extracting(RecordedEvent::event)
                .containsExactly(
                        new TicketEvent.TicketReclassified("anna", "the whole branch", before, after, promise));
        assertThat(promise.dueAt()).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(2)));
    }

    @Test
    void a_priority_set_by_hand_keeps_the_computed_one_beside_it() {
        Ticket ticket = changed(AGENTS.decide(
                        queued,
                        new AgentCommand.Reclassify(
                                "anna", null, Priority.P1, new ImpactAndUrgency(3, 3), "the director"),
                        Scope.EVERYWHERE,
                        AN_HOUR_LATER))
                .ticket();

        assertThat(ticket.facts().priority()).isEqualTo(Priority.P1);
        assertThat(ticket.facts().rating().priority()).contains(Priority.P5);
    }

    @Test
    void one_of_the_two_alone_needs_the_other_to_be_known() {
        Refused refused = refused(rate(queued, null, 1, AN_HOUR_LATER));
        assertThat(refused.code()).isEqualTo(Refused.Code.INVALID_ACTION);
        assertThat(refused.problems()).extracting(problem -> problem.field()).containsExactly("impact");

        Ticket rated = changed(rate(queued, 3, 3, AN_HOUR_LATER)).ticket();
        assertThat(changed(rate(rated, null, 1, AN_HOUR_LATER)).ticket().facts().priority())
                .isEqualTo(Priority.P3);
    }

    @Test
    void nothing_at_all_is_refused_and_nothing_new_changes_nothing() {
        assertThat(refused(rate(queued, null, null, AN_HOUR_LATER)).code()).isEqualTo(Refused.Code.INVALID_ACTION);
        assertThat(AGENTS.decide(
                        queued,
                        new AgentCommand.Reclassify(
                                "anna", "remote-access", null, ImpactAndUrgency.UNKNOWN, "so it is"),
                        Scope.EVERYWHERE,
                        AN_HOUR_LATER))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void the_clock_keeps_what_has_elapsed() {
        TicketChanged change = changed(rate(queued, 3, 3, AN_HOUR_LATER));

        ResponsePromise promise = change.ticket().routing().promises().first();
        assertThat(promise.dueAt()).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(8)));
        assertThat(change.timers())
                .containsExactly(
                        new Timer(Timer.Kind.FIRST_RESPONSE_50, AN_HOUR_LATER, MONDAY_NINE.plus(Duration.ofHours(4))));
        Ticket again = changed(rate(change.ticket(), 1, 2, AN_HOUR_LATER.plusSeconds(60)))
                .ticket();
        assertThat(again.routing().promises().first().dueAt()).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(2)));
    }

    @Test
    void a_target_that_is_used_up_already_is_due_at_once() {
        Instant late = MONDAY_NINE.plus(Duration.ofHours(3));

        TicketChanged change = changed(rate(queued, 1, 1, late));

        assertThat(change.ticket().routing().promises().first().dueAt()).isEqualTo(late);
        assertThat(change.timers()).containsExactly(new Timer(Timer.Kind.FIRST_RESPONSE_100, late, late));
        TicketChanged breached =
                changed(DECISIONS.timerDue(change.ticket(), change.timers().getFirst(), late));
        assertThat(breached.events())
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.event())
                        .isEqualTo(new TicketEvent.ServiceLevelBreached(Metric.FIRST_RESPONSE, late, late)));
    }

    @Test
    void timers_of_the_earlier_target_become_pointless() {
        Ticket relaxed = changed(rate(queued, 3, 3, AN_HOUR_LATER)).ticket();
        Instant half = MONDAY_NINE.plus(Duration.ofHours(2));

        assertThat(DECISIONS.timerDue(relaxed, new Timer(Timer.Kind.FIRST_RESPONSE_50, MONDAY_NINE, half), half))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void a_broken_promise_stays_broken_and_a_kept_one_kept() {
        Instant due = MONDAY_NINE.plus(Duration.ofHours(4));
        Ticket breached = changed(
                        DECISIONS.timerDue(queued, new Timer(Timer.Kind.FIRST_RESPONSE_100, MONDAY_NINE, due), due))
                .ticket();

        for (Ticket settled : List.of(breached, queued)) {
            TicketChanged change = changed(rate(settled, 3, 3, due));
            assertThat(change.ticket().routing().promises().first())
                    .isEqualTo(settled.routing().promises().first());
            assertThat(change.timers()).isEmpty();
        }
    }

    @Test
    void a_hand_over_that_states_impact_and_urgency_sets_the_priority() {
        Ticket relaxed = changed(DECISIONS.assessed(
                        TicketFixtures.received(), TicketFixtures.toTier(Tier.FIRST, Priority.P5), MONDAY_NINE))
                .ticket();
        Ticket accepted = changed(
                        AGENTS.decide(relaxed, new AgentCommand.Accept("anna"), Scope.EVERYWHERE, MONDAY_NINE))
                .ticket();
        HandOverRecord stated = TicketFixtures.complete();
        Priority expected = new ImpactAndUrgency(stated.impact(), stated.urgency())
                .priority()
                .orElseThrow();

        TicketChanged handedOver = changed(AGENTS.decide(
                accepted, new AgentCommand.Escalate("anna", stated, false), Scope.EVERYWHERE, AN_HOUR_LATER));

        assertThat(expected).isEqualTo(Priority.P3);
        assertThat(handedOver.ticket().facts().priority()).isEqualTo(expected);
        assertThat(handedOver.ticket().routing().promises().first().dueAt())
                .isEqualTo(MONDAY_NINE.plus(Duration.ofHours(4)));
        assertThat(handedOver.timers()).hasSize(1);
        assertThat(handedOver.ticket().facts().rating())
                .isEqualTo(new ImpactAndUrgency(stated.impact(), stated.urgency()));
    }

    private static Outcome rate(Ticket ticket, Integer impact, Integer urgency, Instant now) {
        return AGENTS.decide(
                ticket,
                new AgentCommand.Reclassify(
                        "anna", null, null, new ImpactAndUrgency(impact, urgency), "the whole branch"),
                Scope.EVERYWHERE,
                now);
    }
}
