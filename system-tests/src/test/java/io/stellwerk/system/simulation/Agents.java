package io.stellwerk.system.simulation;

import io.stellwerk.audit.Caller;
import io.stellwerk.escalation.actions.ActOnTicket;
import io.stellwerk.escalation.actions.ActionResult;
import io.stellwerk.escalation.actions.RequestKey;
import io.stellwerk.escalation.handovers.HandOverReason;
import io.stellwerk.escalation.handovers.HandOverRecord;
import io.stellwerk.escalation.handovers.TriedStep;
import io.stellwerk.escalation.organisation.Person;
import io.stellwerk.escalation.tickets.Action;
import io.stellwerk.escalation.tickets.AgentCommand;
import io.stellwerk.escalation.tickets.ImpactAndUrgency;
import io.stellwerk.escalation.tickets.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The agents: they act on what they saw, which may be stale, several at once, and ask again when no answer comes. */
final class Agents {

    private final Stage stage;
    private final List<Request> requests = new ArrayList<>();
    private int unspent;

    Agents(Stage stage) {
        this.stage = stage;
        unspent = stage.world().chance().between(3, 9);
    }

    List<Request> requests() {
        return requests;
    }

    /** What agents may do now. */
    List<Runnable> moves(Fleet fleet, boolean settling) {
        List<Runnable> moves = new ArrayList<>();
        List<Ticket> tickets = stage.database("escalation").rows(EscalationTables.TICKETS).stream()
                .filter(ticket -> !ticket.allowedActions().isEmpty())
                .toList();
        List<Running> desks = fleet.running("escalation");
        if (!settling && unspent > 0 && !tickets.isEmpty()) {
            moves.add(() -> look(stage.world().chance().of(tickets)));
            if (!desks.isEmpty()) {
                moves.add(() -> crowd(tickets, stage.world().chance().of(desks)));
            }
        }
        if (!desks.isEmpty()) {
            for (Request request : requests) {
                if (wants(request, settling)) {
                    moves.add(() -> send(request, stage.world().chance().of(desks)));
                }
            }
        }
        return moves;
    }

    /** Each ticket has somebody who acts at once: while an earlier request is repeated, they wait for the next transaction. */
    private void crowd(List<Ticket> tickets, Running desk) {
        int before = requests.size();
        tickets.forEach(this::look);
        List<Request> crowd = new ArrayList<>(requests.subList(before, requests.size()));
        if (before > 0) {
            crowd.addFirst(stage.world().chance().of(requests.subList(0, before)));
        }
        crowd.forEach(request -> send(request, desk));
    }

    /** Until there is an answer; and now and then twice at once, or once more. */
    private boolean wants(Request request, boolean settling) {
        if (request.isUnanswered() && request.isFree()) {
            return true;
        }
        return !settling && request.attempts() < 4 && stage.world().chance().oneIn(10);
    }

    private void look(Ticket ticket) {
        List<Action> allowed = ticket.allowedActions().stream().sorted().toList();
        unspent--;
        Chance chance = stage.world().chance();
        int number = requests.size() + 1;
        String agent = ticket.owner() == null || chance.oneIn(6) ? "agent" + chance.below(2) : ticket.owner();
        AgentCommand command = command(chance.of(allowed), agent, number);
        requests.add(new Request(new ActOnTicket.Request(
                ticket.facts().id(),
                command,
                ticket.routing().version(),
                new RequestKey(agent, "request-" + number, command.toString()),
                new Person(new Caller(agent, agent, "192.0.2.1", null), false),
                null,
                stage.world().now())));
    }

    private static AgentCommand command(Action action, String agent, int number) {
        return switch (action) {
            case ACCEPT -> new AgentCommand.Accept(agent);
            case REPLY -> new AgentCommand.Reply(agent, new UUID(7, number), "try again, " + number);
            case ESCALATE -> new AgentCommand.Escalate(agent, record(), false);
            case HAND_BACK -> new AgentCommand.HandBack(agent, "not ours");
            case ASSIGN -> new AgentCommand.Assign(agent, "agent" + number % 2, "it is their turn");
            case NOTE -> new AgentCommand.Note(agent, new UUID(8, number), "note " + number);
            case RECLASSIFY ->
                new AgentCommand.Reclassify(
                        agent, null, null, new ImpactAndUrgency(1 + number % 3, 1 + number / 3 % 3), "looked again");
            case REJECT -> new AgentCommand.Reject(agent, "not ours");
            case WAIT -> new AgentCommand.Wait(agent, null, null);
            case RESUME -> new AgentCommand.Resume(agent);
            case RESOLVE -> new AgentCommand.Resolve(agent, "solved");
            case REOPEN -> new AgentCommand.Reopen(agent);
            case CLOSE -> new AgentCommand.Close(agent);
        };
    }

    private static HandOverRecord record() {
        return new HandOverRecord(
                "it fails",
                "shop",
                2,
                2,
                1,
                "today",
                "browser",
                "log in",
                "none",
                List.of(new TriedStep("restarted", "no change", null)),
                "that it works",
                null,
                "by mail",
                true,
                HandOverReason.SKILL,
                null,
                "databases",
                true);
    }

    private void send(Request request, Running desk) {
        Process process = desk.process();
        request.begin(process);
        stage.world().statistics().count("agents' requests");
        ActOnTicket.Request wanted = request.wanted();
        ActOnTicket act = desk.beans().get(ActOnTicket.class);
        stage.world()
                .as(
                        process,
                        () -> act.act(new ActOnTicket.Request(
                                        wanted.ticketId(),
                                        wanted.command(),
                                        wanted.seen(),
                                        wanted.key(),
                                        wanted.person(),
                                        null,
                                        stage.world().shownTo(process)))
                                .subscribe()
                                .with(answer -> answered(request, process, answer), failure -> request.end(process)));
    }

    private void answered(Request request, Process process, ActionResult answer) {
        request.end(process);
        request.answers().add(answer);
        if (answer instanceof ActionResult.Done) {
            Promises.check(stage, request);
        }
    }
}
