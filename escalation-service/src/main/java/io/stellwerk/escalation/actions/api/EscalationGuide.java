package io.stellwerk.escalation.actions.api;

import io.stellwerk.escalation.actions.ActOnTicket;
import io.stellwerk.problems.ApiGuide;
import io.stellwerk.problems.Overload;
import io.stellwerk.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Guidance in problems of this service's API, and the requests that are turned away unread. */
@ApplicationScoped
class EscalationGuide implements ApiGuide {

    private static final long MOST_BYTES = 1_000_000;

    private final ActOnTicket actOnTicket;

    EscalationGuide(ActOnTicket actOnTicket) {
        this.actOnTicket = actOnTicket;
    }

    @Override
    public String openapi() {
        return "/api/escalation/openapi";
    }

    @Override
    public long mostBytes(String path) {
        return MOST_BYTES;
    }

    @Override
    public Optional<Problem> notNow(String path) {
        boolean isAction = path.startsWith(ActionDescription.TICKETS);
        return isAction && actOnTicket.isTooBusy() ? Optional.of(Overload.TOO_MANY_WAIT) : Optional.empty();
    }

    @Override
    public String tooLarge() {
        return "Send at most 1 MB.";
    }
}
