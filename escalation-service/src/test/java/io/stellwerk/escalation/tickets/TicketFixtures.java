package io.stellwerk.escalation.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Priority;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.calendars.CalendarFixtures;
import io.stellwerk.escalation.handovers.HandOverReason;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.handovers.TriedStep;
import io.stellwerk.escalation.organisation.Scope;
import io.stellwerk.escalation.organisation.Staff;
import io.stellwerk.escalation.servicelevels.Objective;
import io.stellwerk.escalation.servicelevels.ServiceLevelPolicy;
import io.stellwerk.escalation.servicelevels.ServiceLevels;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tickets in the situations that tests talk about. */
public final class TicketFixtures {

    public static final Instant MONDAY_NINE = CalendarFixtures.MONDAY_NINE;
    public static final TicketRules RULES = new TicketRules(
            Duration.ofDays(7),
            Duration.ofDays(10),
            Duration.ofMinutes(15),
            2,
            new ServiceLevels("1", Map.of("1", policy())));
    static final AgentDecisions AGENTS = new AgentDecisions(RULES);
    static final TicketDecisions DECISIONS = new TicketDecisions(RULES);

    private TicketFixtures() {}

    static ServiceLevelPolicy policy() {
        return new ServiceLevelPolicy("1", within(Duration.ofHours(4)), within(Duration.ofHours(6)));
    }

    private static Map<Priority, Objective> within(Duration target) {
        Map<Priority, Objective> targets = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            targets.put(priority, new Objective(target, CalendarFixtures.OFFICE));
        }
        return targets;
    }

    static New received() {
        return New.registered(new TicketFacts(
                new TicketId(UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11")),
                "SW-1000041",
                "customer",
                "No VPN",
                "WEB",
                "en",
                null,
                Priority.PROVISIONAL,
                List.of(),
                MONDAY_NINE,
                ImpactAndUrgency.UNKNOWN));
    }

    static Assessment toTier(Tier tier, Priority priority) {
        return new Assessment(priority, tier, List.of("network"), "remote-access", "en", ImpactAndUrgency.UNKNOWN);
    }

    public static Queued queued() {
        return queuedWith(Priority.P3);
    }

    static Queued queuedWith(Priority priority) {
        return after(DECISIONS.assessed(received(), toTier(Tier.FIRST, priority), MONDAY_NINE), Queued.class);
    }

    public static InProgress acceptedBy(String agent) {
        return after(does(queued(), new AgentCommand.Accept(agent)), InProgress.class);
    }

    static WaitingForCustomer waiting(String agent) {
        return after(does(acceptedBy(agent), new AgentCommand.Wait(agent, null, null)), WaitingForCustomer.class);
    }

    static Resolved resolvedBy(String agent) {
        return after(does(acceptedBy(agent), new AgentCommand.Resolve(agent, "Unlocked.")), Resolved.class);
    }

    static Closed closed() {
        return after(does(resolvedBy("anna"), new AgentCommand.Close("anna")), Closed.class);
    }

    /** Handed over by anna of the first level, not yet taken by the second. */
    static Queued handedOver() {
        return after(does(acceptedBy("anna"), new AgentCommand.Escalate("anna", complete(), false)), Queued.class);
    }

    static Outcome does(Ticket ticket, AgentCommand command) {
        return does(ticket, command, MONDAY_NINE);
    }

    static Outcome does(Ticket ticket, AgentCommand command, Instant now) {
        return AGENTS.decide(ticket, command, Scope.EVERYWHERE, now);
    }

    static Outcome replies(Ticket ticket, Instant when) {
        return replies(ticket, when, DECISIONS);
    }

    static Outcome replies(Ticket ticket, Instant when, TicketDecisions decisions) {
        return decisions.customerReplied(
                ticket, new CustomerReply(UUID.randomUUID(), false, false, when), Staff.NOBODY, when);
    }

    static AgentCommand.Reply reply(String agent) {
        return new AgentCommand.Reply(agent, UUID.randomUUID(), "Please try again.", Enclosures.NONE);
    }

    /** In work with that agent, who has answered already. */
    static InProgress answeredBy(String agent, Instant when) {
        return after(acceptedBy(agent).reply(reply(agent), when), InProgress.class);
    }

    static <T extends Ticket> T after(Outcome outcome, Class<T> state) {
        return state.cast(changed(outcome).ticket());
    }

    static TicketChanged changed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(TicketChanged.class);
        return (TicketChanged) outcome;
    }

    static Refused refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return (Refused) outcome;
    }

    static List<String> names(Outcome outcome) {
        return changed(outcome).events().stream()
                .map(event -> event.event().name())
                .toList();
    }

    public static HandOverRecord complete() {
        return new HandOverRecord(
                "VPN refuses the new password",
                "vpn",
                3,
                1,
                1,
                "yesterday",
                "Windows 11",
                "sign in",
                "Error 691",
                List.of(new TriedStep("set the password again", "same error", null)),
                "access today",
                null,
                "by phone",
                true,
                HandOverReason.RIGHTS,
                null,
                "radius",
                true);
    }

    static HandOverRecord empty(Integer targetTier) {
        return new HandOverRecord(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                targetTier,
                null,
                null);
    }
}
