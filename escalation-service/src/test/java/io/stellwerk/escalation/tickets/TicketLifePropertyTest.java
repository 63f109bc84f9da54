package io.stellwerk.escalation.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.organisation.Staff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TicketLifePropertyTest {

    @Property(tries = 300)
    void whatever_agents_and_customers_do_events_have_no_gap_and_refusals_change_nothing(
            @ForAll("lives") List<Integer> steps) {
        Ticket ticket = TicketFixtures.queued();
        List<Integer> sequences = new ArrayList<>(List.of(1));
        Instant now = TicketFixtures.MONDAY_NINE;
        for (int step : steps) {
            now = now.plusSeconds(60);
            Outcome outcome = step(ticket, step, now);
            switch (outcome) {
                case TicketChanged change -> {
                    assertThat(change.ticket().routing().version())
                            .isEqualTo(ticket.routing().version() + 1);
                    change.events().forEach(event -> sequences.add(event.sequence()));
                    ticket = change.ticket();
                }
                case Refused refused -> assertThat(refused.why()).isNotBlank();
                case Unchanged unchanged -> assertThat(unchanged.why()).isNotBlank();
            }
        }

        assertThat(sequences)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(ticket.routing().sequence()).isEqualTo(sequences.getLast());
    }

    @Property(tries = 300)
    void what_a_ticket_says_is_allowed_is_never_an_illegal_transition(@ForAll("lives") List<Integer> steps) {
        Ticket ticket = TicketFixtures.queued();
        Instant now = TicketFixtures.MONDAY_NINE;
        for (int step : steps) {
            now = now.plusSeconds(60);
            if (step(ticket, step, now) instanceof TicketChanged change) {
                ticket = change.ticket();
            }
            for (AgentCommand command : commands()) {
                boolean illegal = TicketFixtures.does(ticket, command, now) instanceof Refused refused
                        && refused.code() == Refused.Code.ILLEGAL_TRANSITION;
                assertThat(illegal).isEqualTo(!ticket.allowedActions().contains(command.action()));
            }
        }
    }

    @Provide
    Arbitrary<List<Integer>> lives() {
        return Arbitraries.integers().between(0, commands().size()).list().ofMaxSize(40);
    }

    private static Outcome step(Ticket ticket, int step, Instant now) {
        return step == commands().size()
                ? TicketFixtures.DECISIONS.customerReplied(
                        ticket, new CustomerReply(UUID.randomUUID(), false, false, now), Staff.NOBODY, now)
                : TicketFixtures.does(ticket, commands().get(step), now);
    }

    private static List<AgentCommand> commands() {
        return List.of(
                new AgentCommand.Accept("anna"),
                new AgentCommand.Reply("anna", new UUID(0, 1), "Hello"),
                new AgentCommand.Escalate("anna", TicketFixtures.complete(), false),
                new AgentCommand.HandBack("anna", "not ours"),
                new AgentCommand.Wait("anna", null, null),
                new AgentCommand.Resume("anna"),
                new AgentCommand.Resolve("anna", "Done."),
                new AgentCommand.Reopen("anna"),
                new AgentCommand.Close("anna"),
                new AgentCommand.Assign("anna", "anna", "takes it over"),
                new AgentCommand.Note("anna", new UUID(0, 2), "Look there."),
                new AgentCommand.Reclassify("anna", "vpn", null, new ImpactAndUrgency(1, 2), "worse"),
                new AgentCommand.Reject("anna", "not ours"));
    }
}
