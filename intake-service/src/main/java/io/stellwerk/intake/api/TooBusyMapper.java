package io.stellwerk.intake.api;

import io.stellwerk.intake.application.TooBusy;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Asks senders to wait while more messages come than can be stored. */
class TooBusyMapper {

    @ServerExceptionMapper
    Response map(TooBusy failure) {
        return Refusals.TOO_BUSY.response();
    }
}
