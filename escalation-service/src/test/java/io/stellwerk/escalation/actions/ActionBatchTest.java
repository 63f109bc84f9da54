package io.stellwerk.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.Caller;
import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.organisation.Person;
import io.stellwerk.escalation.tickets.AgentCommand;
import io.stellwerk.escalation.tickets.AgentDecisions;
import io.stellwerk.escalation.tickets.Refused;
import io.stellwerk.escalation.tickets.Status;
import io.stellwerk.escalation.tickets.Ticket;
import io.stellwerk.escalation.tickets.TicketFixtures;
import io.stellwerk.escalation.tickets.TicketWork;
import io.stellwerk.escalation.timers.Timer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActionBatchTest {

    private static final AgentCommand ACCEPT = new AgentCommand.Accept("anna");
    private static final AgentCommand REPLY = new AgentCommand.Reply("anna", new UUID(7, 1), "Try again.");
    private static final AgentCommand RESOLVE = new AgentCommand.Resolve("anna", "Unlocked.");

    private static final Person ANNA = new Person(new Caller("anna", "Anna Keller", "192.0.2.17", null), true);

    private final Ticket ticket = TicketFixtures.queued();
    private final int seen = ticket.routing().version();
    private final ActionBatch batch = batch(Map.of());

    @Test
    void a_second_action_on_a_ticket_finds_what_the_first_has_left() {
        Ticket accepted = done(batch.decide(request(ACCEPT, seen, null)));
        Ticket replied = done(batch.decide(request(REPLY, accepted.routing().version(), null)));
        Ticket resolved = done(batch.decide(request(RESOLVE, replied.routing().version(), null)));

        assertThat(resolved.status()).isEqualTo(Status.RESOLVED);
        assertThat(resolved.routing().version()).isEqualTo(seen + 3);
        assertThat(batch.work().changed()).containsExactly(resolved);
        assertThat(batch.work().events())
                .extracting(pending -> pending.event().event().name())
                .containsExactly("ticket-accepted", "agent-replied", "ticket-resolved");
        assertThat(batch.work().events())
                .extracting(pending -> pending.event().sequence())
                .containsExactly(
                        ticket.routing().sequence() + 1,
                        ticket.routing().sequence() + 2,
                        ticket.routing().sequence() + 3);
    }

    @Test
    void the_timers_of_all_actions_are_set_for_their_ticket() {
        Ticket accepted = done(batch.decide(request(ACCEPT, seen, null)));
        batch.decide(request(RESOLVE, accepted.routing().version(), null));

        assertThat(batch.work().timers()).singleElement().satisfies(pending -> {
            assertThat(pending.ticketId()).isEqualTo(ticket.facts().id());
            assertThat(pending.timer().kind()).isEqualTo(Timer.Kind.AUTO_CLOSE);
        });
    }

    @Test
    void of_two_agents_who_saw_the_same_version_the_second_comes_too_late() {
        batch.decide(request(ACCEPT, seen, null));

        ActionResult second = batch.decide(request(new AgentCommand.Accept("bert"), seen, null));

        assertThat(second).isEqualTo(new ActionResult.Stale(seen + 1));
        assertThat(batch.work().events()).hasSize(1);
    }

    @Test
    void a_repeat_beside_the_first_request_gets_the_first_ones_answer() {
        RequestKey key = new RequestKey("anna", "k", "accept");
        Ticket accepted = done(batch.decide(request(ACCEPT, seen, key)));
        batch.decide(request(REPLY, accepted.routing().version(), null));

        assertThat(done(batch.decide(request(ACCEPT, seen, key)))).isEqualTo(accepted);

        assertThat(batch.newAnswers()).hasSize(1);
        assertThat(batch.work().events()).hasSize(2);
    }

    @Test
    void a_key_that_is_used_for_something_else_in_the_same_transaction_is_refused() {
        Ticket accepted = done(batch.decide(request(ACCEPT, seen, new RequestKey("anna", "k", "accept"))));

        ActionResult other =
                batch.decide(request(REPLY, accepted.routing().version(), new RequestKey("anna", "k", "reply")));

        assertThat(other).isEqualTo(new ActionResult.KeyReused());
        assertThat(batch.work().events()).hasSize(1);
    }

    @Test
    void a_repeat_of_what_was_answered_before_changes_nothing() {
        Ticket answered = TicketFixtures.acceptedBy("anna");
        ActionBatch later = batch(Map.of(
                new Answers.Key(ticket.facts().id(), "k anna"),
                new Answers.Answer("accept", answered, TicketFixtures.MONDAY_NINE)));

        assertThat(done(later.decide(request(ACCEPT, seen, new RequestKey("anna", "k", "accept")))))
                .isEqualTo(answered);

        assertThat(later.work().changed()).isEmpty();
        assertThat(later.newAnswers()).isEmpty();
    }

    @Test
    void what_is_refused_is_not_remembered_and_changes_nothing_for_those_after_it() {
        ActionResult refused = batch.decide(request(REPLY, seen, new RequestKey("anna", "k", "reply")));
        Ticket accepted = done(batch.decide(request(ACCEPT, seen, null)));
        Ticket replied =
                done(batch.decide(request(REPLY, accepted.routing().version(), new RequestKey("anna", "k", "reply"))));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        ActionResult.NotAllowed.class,
                        answer -> assertThat(answer.refusal().code()).isEqualTo(Refused.Code.ILLEGAL_TRANSITION));
        assertThat(replied.routing().version()).isEqualTo(seen + 2);
    }

    @Test
    void a_key_belongs_to_who_sent_it() {
        batch.decide(request(ACCEPT, seen, new RequestKey("anna", "k", "accept")));

        ActionResult other = batch.decide(request(ACCEPT, seen, new RequestKey("bert", "k", "accept")));

        assertThat(other).isEqualTo(new ActionResult.Stale(seen + 1));
    }

    @Test
    void what_is_asked_about_a_ticket_that_nobody_knows_does_not_touch_the_others() {
        ActionResult unknown = batch.decide(new ActOnTicket.Request(
                new TicketId(new UUID(1, 1)),
                ACCEPT,
                1,
                new RequestKey("anna", "k", "accept"),
                ANNA,
                null,
                TicketFixtures.MONDAY_NINE));

        assertThat(unknown).isEqualTo(new ActionResult.NoSuchTicket());
        assertThat(done(batch.decide(request(ACCEPT, seen, null))).owner()).isEqualTo("anna");
    }

    @Test
    void each_change_is_told_to_the_audit_log_with_the_state_before_and_after() {
        Ticket accepted = done(batch.decide(request(ACCEPT, seen, new RequestKey("anna", "k", "accept"))));
        batch.decide(request(ACCEPT, seen, new RequestKey("anna", "k", "accept")));
        batch.decide(request(new AgentCommand.Accept("bert"), seen, null));
        batch.decide(request(RESOLVE, accepted.routing().version(), null));

        assertThat(batch.entries())
                .as("neither the repeat nor who came too late")
                .extracting(AuditEntry::action)
                .containsExactly("ticket.accept", "ticket.resolve");
        assertThat(batch.entries().getFirst())
                .isEqualTo(new AuditEntry(
                        "anna",
                        "Anna Keller",
                        "192.0.2.17",
                        "ticket.accept",
                        "ticket",
                        ticket.facts().id().toString(),
                        Map.of("status", "QUEUED", "tier", "1", "queue", "tier-1", "version", "" + seen),
                        batch.entries().getFirst().after(),
                        null));
        assertThat(batch.entries().getFirst().after())
                .containsOnlyKeys("status", "owner", "tier", "queue", "version")
                .containsEntry("status", "IN_PROGRESS")
                .containsEntry("owner", "anna");
        assertThat(batch.entries().getLast().before())
                .isEqualTo(batch.entries().getFirst().after());
    }

    private ActionBatch batch(Map<Answers.Key, Answers.Answer> given) {
        return new ActionBatch(new AgentDecisions(TicketFixtures.RULES), new TicketWork(List.of(ticket)), given);
    }

    private ActOnTicket.Request request(AgentCommand command, int version, @Nullable RequestKey key) {
        return new ActOnTicket.Request(
                ticket.facts().id(), command, version, key, ANNA, null, TicketFixtures.MONDAY_NINE);
    }

    private static Ticket done(ActionResult result) {
        assertThat(result).isInstanceOf(ActionResult.Done.class);
        return ((ActionResult.Done) result).ticket();
    }
}
