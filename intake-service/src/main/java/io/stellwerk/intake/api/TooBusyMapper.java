package io.stellwerk.intake.api;

import io.stellwerk.intake.application.TooBusy;
import io.stellwerk.problems.CommonProblem;
import io.stellwerk.problems.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Asks senders to wait while more messages come than can be stored. */
class TooBusyMapper {

    @ServerExceptionMapper
    Response map(TooBusy failure) {
        return Problem.of(
                        CommonProblem.SERVICE_UNAVAILABLE, "Too many messages are waiting. Send it again in a moment.")
                .response();
    }
}
