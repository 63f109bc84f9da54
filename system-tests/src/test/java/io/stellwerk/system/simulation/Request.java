package io.stellwerk.system.simulation;

import io.stellwerk.escalation.TicketId;
import io.stellwerk.escalation.actions.ActOnTicket;
import io.stellwerk.escalation.actions.ActionResult;
import java.util.ArrayList;
import java.util.List;

/** Something that an agent asked for, and every answer to it. */
final class Request {

    private final ActOnTicket.Request wanted;
    private final List<ActionResult> answers = new ArrayList<>();
    private final List<Process> underWay = new ArrayList<>();
    private int attempts;

    Request(ActOnTicket.Request wanted) {
        this.wanted = wanted;
    }

    ActOnTicket.Request wanted() {
        return wanted;
    }

    TicketId ticket() {
        return wanted.ticketId();
    }

    List<ActionResult> answers() {
        return answers;
    }

    int attempts() {
        return attempts;
    }

    boolean isUnanswered() {
        return answers.isEmpty();
    }

    /** Whether the agent's browser has given up waiting, or never waited. */
    boolean isFree() {
        underWay.removeIf(process -> !process.alive());
        return underWay.isEmpty();
    }

    void begin(Process process) {
        attempts++;
        underWay.add(process);
    }

    void end(Process process) {
        underWay.remove(process);
    }

    boolean isDone() {
        return answers.stream().anyMatch(ActionResult.Done.class::isInstance);
    }

    int answeredVersion() {
        return answers.getLast() instanceof ActionResult.Done done
                ? done.ticket().routing().version()
                : 0;
    }

    @Override
    public String toString() {
        return wanted.command().action() + " of ticket " + ticket();
    }
}
